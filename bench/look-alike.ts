import type { SeededRandom } from './random.ts'
import {
  INDICATORS,
  MEASURES,
  OBJECTS,
  PLACE_HEADS,
  PLACE_KINDS,
  PLACE_TAILS,
  PROJECTS,
  PURPOSES,
  QUALITIES,
  UNITS_IN_CHARGE,
  VERBS,
} from './vocabulary.ts'

/** Paragraphs as plans have them, three to seven sentences each, from our own vocabulary. */
export function lookAlikeParagraphs(count: number, random: SeededRandom): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: random.between(3, 7) }, () => `${sentence(random)}。`).join(''),
  )
}

function sentence(random: SeededRandom): string {
  return random.favour(FORMS)(random)
}

type Form = (random: SeededRandom) => string

/** What a sentence of a plan may look like, the common forms first. */
const FORMS: readonly Form[] = [
  (random) => `${task(random)}，${task(random)}，${random.favour(PURPOSES)}`,
  (random) => `${random.favour(VERBS)}${place(random)}${random.favour(PROJECTS)}，${task(random)}`,
  (random) =>
    `围绕${random.favour(PURPOSES)}，${random.favour(VERBS)}${place(random)}${random.favour(PROJECTS)}${amount(random)}`,
  (random) => `${random.favour(INDICATORS)}${growth(random)}，${random.favour(INDICATORS)}达到${money(random)}`,
  (random) =>
    `${place(random)}${random.favour(PROJECTS)}${stage(random)}，${place(random)}${random.favour(PROJECTS)}${stage(random)}`,
  (random) => `由${random.pick(UNITS_IN_CHARGE)}牵头，${random.between(3, 12)}月底前${task(random)}`,
  (random) =>
    `${random.favour(OBJECTS)}${random.favour(QUALITIES)}水平继续提高，${random.favour(VERBS)}${random.favour(OBJECTS)}${amount(random)}，其中${place(random)}${amount(random)}`,
  (random) => `安排资金${money(random)}，用于${place(random)}${random.favour(OBJECTS)}${random.favour(QUALITIES)}改造`,
]

function task(random: SeededRandom): string {
  const quality = random.next() < 0.4 ? random.favour(QUALITIES) : ''
  return `${random.favour(VERBS)}${quality}${random.favour(OBJECTS)}${amount(random)}`
}

function place(random: SeededRandom): string {
  return `${random.favour(PLACE_HEADS)}${random.pick(PLACE_TAILS)}${random.pick(PLACE_KINDS)}`
}

function amount(random: SeededRandom): string {
  const bound = random.next() < 0.2 ? random.pick(['以上', '左右', '以内']) : ''
  return `${random.between(2, 980)}${random.favour(MEASURES)}${bound}`
}

function growth(random: SeededRandom): string {
  const verb = random.pick(['增长', '力争增长', '同比增长', '下降'])
  return `${verb}${random.between(1, 15)}.${random.between(0, 9)}%`
}

function money(random: SeededRandom): string {
  return `${random.between(1, 900)}.${random.between(1, 99)}亿元`
}

function stage(random: SeededRandom): string {
  return random.pick([
    '已开工',
    '正在办理前期手续',
    '主体封顶',
    '完成竣工验收',
    '进入招标阶段',
    '完成征收扫尾',
    '投入使用',
  ])
}
