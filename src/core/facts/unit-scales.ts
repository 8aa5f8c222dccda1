/** How many of the smallest unit of its kind one of a unit is: `times` over `over`, both whole. */
interface Scale {
  /** What may be turned into each other has the same. */
  readonly kind: string
  readonly times: number
  readonly over: number
}

/** From one unit to another: an amount × `times` ÷ `over`, in lowest terms. */
export interface UnitRatio {
  readonly times: number
  readonly over: number
}

/** Units that are measured by another one; any other unit is of a kind by itself. A 亩 is 2000/3 square metres. */
const BASES: Readonly<Record<string, Scale>> = {
  元: { kind: 'money', times: 1, over: 1 },
  平方米: { kind: 'area', times: 3, over: 3 },
  亩: { kind: 'area', times: 2000, over: 3 },
  公顷: { kind: 'area', times: 10_000, over: 1 },
  平方公里: { kind: 'area', times: 1_000_000, over: 1 },
  米: { kind: 'length', times: 1, over: 1 },
  公里: { kind: 'length', times: 1000, over: 1 },
  斤: { kind: 'weight', times: 1, over: 2 },
  公斤: { kind: 'weight', times: 1, over: 1 },
  吨: { kind: 'weight', times: 1000, over: 1 },
}
const SPELLINGS: Readonly<Record<string, string>> = { 平米: '平方米', '㎡': '平方米', 千米: '公里', 千克: '公斤' }
const PREFIXES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  '': 1,
  'trillion ': 1e12,
  'billion ': 1e9,
  'million ': 1e6,
  'thousand ': 1e3,
}
const PREFIXED = /^(万亿|亿|千万|百万|万|千(?=元)|(?:trillion|billion|million|thousand) |)(.+)$/u

/** A unit's factor and what it counts: 亿元 is 1e8 元, 万户 is 1e4 户, 万平方米 1e4 平方米; 个百分点 stays. */
export function baseUnit(unit: string): { readonly factor: number; readonly unit: string } {
  const plain = SPELLINGS[unit] ?? unit
  const [, prefix = '', behind = plain] = BASES[plain] ? [] : (PREFIXED.exec(plain) ?? [])
  return { factor: PREFIXES[prefix] ?? 1, unit: SPELLINGS[behind] ?? behind }
}

/** How much of the smallest unit of its kind one of a unit is, as a number; what may be held against each other has one kind. */
export function sizeOfUnit(unit: string): { readonly kind: string; readonly size: number } {
  const { kind, times, over } = scaleOf(unit)
  return { kind, size: times / over }
}

/**
 * What an amount in one unit is multiplied and divided by to be one in another: 万元 to 亿元 is ÷ 10000, 公顷 to 亩 is × 15;
 * undefined where the two measure different things. Units may have 万, 亿 or an English number word in front (billion 元).
 */
export function ratioOfUnits(from: string, to: string): UnitRatio | undefined {
  const [a, b] = [scaleOf(from), scaleOf(to)]
  if (a.kind !== b.kind) return undefined
  const times = a.times * b.over
  const over = a.over * b.times
  const shared = commonDivisor(times, over)
  return { times: times / shared, over: over / shared }
}

function scaleOf(unit: string): Scale {
  const base = baseUnit(unit)
  const { kind, times, over } = BASES[base.unit] ?? { kind: base.unit, times: 1, over: 1 }
  return { kind, times: times * base.factor, over }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
