/*
 * One direction of an LSTM, four numbers at a time. AssemblyScript: `scripts/build-kernel.mjs` compiles it to WebAssembly
 * with SIMD. The same computation in plain TypeScript is `../recurrent-layer.ts`, which says what the arguments are; here
 * arrays are addresses of 32-bit floats. `scratch` has room for twice `units` numbers.
 */
export function run(
  gates: usize,
  recurrent: usize,
  units: i32,
  length: i32,
  backward: i32,
  out: usize,
  scratch: usize,
): void {
  const rowBytes: usize = <usize>units << 2;
  const cell = scratch;
  const zeros = scratch + rowBytes;
  memory.fill(scratch, 0, rowBytes << 1);
  let state = zeros;
  for (let step = 0; step < length; step++) {
    const token: usize = <usize>(backward ? length - 1 - step : step);
    const row = gates + token * (rowBytes << 2);
    addRecurrent(row, recurrent, rowBytes, state);
    state = out + token * rowBytes;
    advance(row, rowBytes, cell, state);
  }
}

/** Adds to each gate what the state before gives it: four rows of weights at once, each times the state. */
function addRecurrent(gates: usize, recurrent: usize, rowBytes: usize, state: usize): void {
  const end = gates + (rowBytes << 2);
  let weights = recurrent;
  for (let gate = gates; gate < end; gate += 16) {
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    for (let i: usize = 0; i < rowBytes; i += 16) {
      const s = v128.load(state + i);
      const w = weights + i;
      a = f32x4.add(a, f32x4.mul(v128.load(w), s));
      b = f32x4.add(b, f32x4.mul(v128.load(w + rowBytes), s));
      c = f32x4.add(c, f32x4.mul(v128.load(w + (rowBytes << 1)), s));
      d = f32x4.add(d, f32x4.mul(v128.load(w + rowBytes * 3), s));
    }
    // Turns four sums of four lanes each into the four lanes of one.
    const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 2, 6), v128.shuffle<f32>(a, b, 1, 5, 3, 7));
    const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 2, 6), v128.shuffle<f32>(c, d, 1, 5, 3, 7));
    const sums = f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
    v128.store(gate, f32x4.add(v128.load(gate), sums));
    weights += rowBytes << 2;
  }
}

/** The cell and the state after a token: gates in the order input, forget, cell, output. */
function advance(gates: usize, rowBytes: usize, cell: usize, state: usize): void {
  for (let i: usize = 0; i < rowBytes; i += 16) {
    const at = gates + i;
    const kept = f32x4.mul(sigmoid(v128.load(at + rowBytes)), v128.load(cell + i));
    const added = f32x4.mul(sigmoid(v128.load(at)), tanh(v128.load(at + (rowBytes << 1))));
    const next = f32x4.add(kept, added);
    v128.store(cell + i, next);
    v128.store(state + i, f32x4.mul(sigmoid(v128.load(at + rowBytes * 3)), tanh(next)));
  }
}

function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

function tanh(x: v128): v128 {
  const two = f32x4.splat(2);
  return f32x4.sub(f32x4.mul(two, sigmoid(f32x4.mul(two, x))), f32x4.splat(1));
}

/**
 * e to the power of x, as 2^n · e^r with |r| at most half of ln 2 and the power series of e^r up to the sixth power, whose
 * rest is below the rounding of 32-bit floats.
 */
function exp(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(87)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.4426950408889634)));
  // ln 2 in two parts, the first exact in few bits, so that r keeps its precision.
  const high = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  const r = f32x4.add(high, f32x4.mul(n, f32x4.splat(2.12194440e-4)));
  let sum = f32x4.splat(1.0 / 720);
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.0 / 120));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.0 / 24));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.0 / 6));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.5));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(sum, power);
}
