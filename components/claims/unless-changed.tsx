import { Component, type ComponentType, type JSX } from "preact";

/** A view that is made anew only when one of its properties is another: what a long list is made of. */
export function unlessChanged<Props extends object>(View: ComponentType<Props>): ComponentType<Props> {
	return class extends Component<Props> {
		override shouldComponentUpdate(next: Readonly<Props>): boolean {
			const now: Props = this.props;
			return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== now[name]);
		}

		override render(): JSX.Element {
			return <View {...this.props} />;
		}
	};
}
