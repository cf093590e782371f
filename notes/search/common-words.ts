/**
 * Words that stand in nearly every English text: they tell nothing apart, and would make half of the index. They are looked
 * at in phrases, and where one is the beginning of a longer word.
 */
const COMMON = new Set(
	"a about after all also an and any are as at be been but by can could did do for from had has have he her him his how i if in into is it its may more no not of on one only or other our out over she so some than that the their them then there these they this to up was we were what when which who will with would you your".split(
		" ",
	),
);

export function isCommon(token: string): boolean {
	return COMMON.has(token);
}
