/** Where the compiled kernel lies. */
export const KERNEL: string;
export function buildKernel(): Promise<void>;
