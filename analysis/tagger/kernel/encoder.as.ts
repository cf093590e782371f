/*
 * The tagger's numerical core with SIMD. AssemblyScript: `scripts/build-kernel.mjs` compiles it to WebAssembly. The same
 * computation in plain TypeScript is `../plain-encoder.ts`: sums of products are whole numbers, and what is rounded is
 * rounded in the same order to 32 bits, so that both give the same bits.
 *
 * Arrays are addresses. Weights lie in blocks of sixteen rows, in a block by pairs of columns, in a pair by rows, so that
 * one instruction multiplies a pair of an input with that of four rows (`load-kernel.ts` lays them out).
 */

/**
 * Adding it to a small number leaves no room for a fraction in 32 bits: the sum is rounded to a whole number, which its
 * lowest bits are. Cheaper than the instructions for it, which heed numbers that never come here.
 */
const ROUNDS: f32 = 12582912;
const ROUNDS_BITS: i32 = 0x4b400000;

// What does not change from one sequence to the next.
let forms: usize = 0;
let ones: usize = 0;
let others: usize = 0;
let stride: usize = 0;
let formOf: usize = 0;
let oneOf: usize = 0;
let otherOf: usize = 0;
let rowBytes: usize = 0;
let outStride: usize = 0;

/** A matrix times each of `count` vectors of `pairs` pairs of 16-bit numbers; a row of `rows` 32-bit floats each. */
export function product(
  weights: usize,
  scales: usize,
  rows: i32,
  pairs: i32,
  vectors: usize,
  count: i32,
  out: usize,
): void {
  const vectorBytes: usize = <usize>pairs << 2;
  const outBytes: usize = <usize>rows << 2;
  const blockBytes: usize = <usize>pairs << 6;
  const blocks = rows >> 4;
  let w = weights;
  // Block by block, so that its weights stay near while all vectors pass.
  for (let block = 0; block < blocks; block++) {
    const at: usize = <usize>block << 6;
    let vector = vectors;
    let to = out + at;
    let i = 1;
    for (; i < count; i += 2) {
      multiplyTwo(w, vector, vector + vectorBytes, pairs, scales + at, to, to + outBytes);
      vector += vectorBytes << 1;
      to += outBytes << 1;
    }
    if (i === count) multiply(w, vector, pairs, scales + at, to);
    w += blockBytes;
  }
}

/**
 * Sets what the next calls of `recur` read: a token's gates are the sum of what its form (`formRows`, rows of `rowStride`
 * bytes, chosen by `formChoice`), and its two groups of columns (`oneRows`, `otherRows`, chosen by `oneChoice`,
 * `otherChoice`) give. A direction has `units` units; its states go to rows of `stateStride` bytes.
 */
export function prepare(
  formRows: usize,
  oneRows: usize,
  otherRows: usize,
  rowStride: i32,
  formChoice: usize,
  oneChoice: usize,
  otherChoice: usize,
  units: i32,
  stateStride: i32,
): void {
  forms = formRows;
  ones = oneRows;
  others = otherRows;
  stride = rowStride;
  formOf = formChoice;
  oneOf = oneChoice;
  otherOf = otherChoice;
  rowBytes = <usize>units << 2;
  outStride = stateStride;
}

/**
 * One direction of the recurrent layer over sequences: `spans` has the first token and the length of each, the longer ones
 * first. Two are read side by side, so that weights are loaded once for both. States go to `out` as 16-bit numbers.
 * `scratch` has room for ten times the units in floats and once in 16-bit numbers.
 */
export function recur(
  spans: usize,
  count: i32,
  weights: usize,
  scales: usize,
  backward: i32,
  out: usize,
  scratch: usize,
): void {
  const units = <i32>(rowBytes >> 2);
  const pairs = units >> 1;
  const blockBytes: usize = <usize>pairs << 6;
  const blocks = units >> 2;
  const gates = scratch;
  const cell = gates + (rowBytes << 2);
  const otherGates = cell + rowBytes;
  const otherCell = otherGates + (rowBytes << 2);
  const zeros = otherCell + rowBytes;
  memory.fill(zeros, 0, rowBytes >> 1);
  for (let sequence = 0; sequence < count; sequence += 2) {
    const span = spans + (<usize>sequence << 3);
    const length = load<i32>(span, 4);
    const otherLength = sequence + 1 < count ? load<i32>(span, 12) : 0;
    const first = load<i32>(span) + (backward ? length - 1 : 0);
    const otherFirst = otherLength > 0 ? load<i32>(span, 8) + (backward ? otherLength - 1 : 0) : 0;
    memory.fill(cell, 0, rowBytes);
    memory.fill(otherCell, 0, rowBytes);
    let state = zeros;
    let otherState = zeros;
    for (let step = 0; step < length; step++) {
      const token: usize = <usize>(backward ? first - step : first + step);
      let w = weights;
      if (step < otherLength) {
        for (let block = 0; block < blocks; block++) {
          const at: usize = <usize>block << 6;
          multiplyTwo(w, state, otherState, pairs, scales + at, gates + at, otherGates + at);
          w += blockBytes;
        }
        const otherToken: usize = <usize>(backward ? otherFirst - step : otherFirst + step);
        otherState = out + otherToken * outStride;
        advance(otherToken, otherGates, otherCell, otherState);
      } else {
        for (let block = 0; block < blocks; block++) {
          const at: usize = <usize>block << 6;
          multiply(w, state, pairs, scales + at, gates + at);
          w += blockBytes;
        }
      }
      state = out + token * outStride;
      advance(token, gates, cell, state);
    }
  }
}

/** Sums of products of sixteen rows with one vector. */
@inline
function multiply(weights: usize, vector: usize, pairs: i32, scales: usize, out: usize): void {
  let a = i32x4.splat(0);
  let b = i32x4.splat(0);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  let w = weights;
  const end = vector + (<usize>pairs << 2);
  for (let v = vector; v < end; v += 4) {
    const pair = v128.load32_splat(v);
    a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load(w), pair));
    b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load(w, 16), pair));
    c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load(w, 32), pair));
    d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load(w, 48), pair));
    w += 64;
  }
  store(out, scales, a, b, c, d);
}

/** The same with two vectors. */
@inline
function multiplyTwo(
  weights: usize,
  vector: usize,
  other: usize,
  pairs: i32,
  scales: usize,
  out: usize,
  otherOut: usize,
): void {
  let a = i32x4.splat(0);
  let b = i32x4.splat(0);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  let e = i32x4.splat(0);
  let f = i32x4.splat(0);
  let g = i32x4.splat(0);
  let h = i32x4.splat(0);
  let w = weights;
  const end = vector + (<usize>pairs << 2);
  const apart = other - vector;
  for (let v = vector; v < end; v += 4) {
    const pair = v128.load32_splat(v);
    const otherPair = v128.load32_splat(v + apart);
    let rows = v128.load(w);
    a = i32x4.add(a, i32x4.dot_i16x8_s(rows, pair));
    e = i32x4.add(e, i32x4.dot_i16x8_s(rows, otherPair));
    rows = v128.load(w, 16);
    b = i32x4.add(b, i32x4.dot_i16x8_s(rows, pair));
    f = i32x4.add(f, i32x4.dot_i16x8_s(rows, otherPair));
    rows = v128.load(w, 32);
    c = i32x4.add(c, i32x4.dot_i16x8_s(rows, pair));
    g = i32x4.add(g, i32x4.dot_i16x8_s(rows, otherPair));
    rows = v128.load(w, 48);
    d = i32x4.add(d, i32x4.dot_i16x8_s(rows, pair));
    h = i32x4.add(h, i32x4.dot_i16x8_s(rows, otherPair));
    w += 64;
  }
  store(out, scales, a, b, c, d);
  store(otherOut, scales, e, f, g, h);
}

@inline
function store(out: usize, scales: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(a), v128.load(scales)));
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(b), v128.load(scales, 16)), 16);
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(c), v128.load(scales, 32)), 32);
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(d), v128.load(scales, 48)), 48);
}

/** The cell and the state after a token: gates in the order input, forget, cell, output. */
function advance(token: usize, gates: usize, cell: usize, state: usize): void {
  const form = forms + <usize>load<u32>(formOf + (token << 2)) * stride;
  const one = ones + <usize>load<u32>(oneOf + (token << 2)) * stride;
  const other = others + <usize>load<u32>(otherOf + (token << 2)) * stride;
  const forget = rowBytes;
  const candidate = rowBytes << 1;
  const output = rowBytes * 3;
  for (let i: usize = 0; i < rowBytes; i += 16) {
    const kept = f32x4.mul(sigmoid(gate(form, one, other, gates, i + forget)), v128.load(cell + i));
    const added = gated(gate(form, one, other, gates, i), gate(form, one, other, gates, i + candidate));
    const next = f32x4.add(kept, added);
    v128.store(cell + i, next);
    const value = gated(gate(form, one, other, gates, i + output), next);
    // As a whole number of 32767ths.
    const whole = wholeNumber(f32x4.mul(value, f32x4.splat(32767)));
    v128.store64_lane(state + (i >> 1), i16x8.narrow_i32x4_s(whole, whole), 0);
  }
}

@inline
function gate(form: usize, one: usize, other: usize, gates: usize, i: usize): v128 {
  const given = f32x4.add(f32x4.add(v128.load(form + i), v128.load(one + i)), v128.load(other + i));
  return f32x4.add(given, v128.load(gates + i));
}

@inline
function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** The sigmoid of x times the hyperbolic tangent of y, by one division, which is what takes long. */
@inline
function gated(x: v128, y: v128): v128 {
  const one = f32x4.splat(1);
  const a = exp(f32x4.neg(x));
  const b = exp(f32x4.mul(f32x4.splat(-2), y));
  return f32x4.div(f32x4.sub(one, b), f32x4.mul(f32x4.add(one, a), f32x4.add(one, b)));
}

/**
 * e to the power of x, as 2^n times 2^r with |r| at most a half, and a polynomial for 2^r whose error is below 6e-6: its
 * Taylor series at 0 to the fifth power, the highest term spread over the others by Chebyshev's polynomial.
 */
@inline
function exp(x: v128): v128 {
  const bounded = f32x4.pmax(f32x4.pmin(x, f32x4.splat(60)), f32x4.splat(-60));
  const y = f32x4.mul(bounded, f32x4.splat(1.4426950408889634));
  const rounded = f32x4.add(y, f32x4.splat(ROUNDS));
  const r = f32x4.sub(y, f32x4.sub(rounded, f32x4.splat(ROUNDS)));
  let sum = f32x4.splat(0.009618129);
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.05592078));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.2402265));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.6931212));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1));
  // The bits of `rounded` end with the whole number n; as an exponent it is that of 2^n.
  const power = i32x4.shl(i32x4.add(rounded, i32x4.splat(127)), 23);
  return f32x4.mul(sum, power);
}

/** The nearest whole numbers, as integers. */
@inline
function wholeNumber(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(ROUNDS)), i32x4.splat(ROUNDS_BITS));
}
