import type { Damage } from '../document/plan-document.ts'
import type { PersonText } from '../errors.ts'
import { type Corpus, type Finding, placeIn } from './finding.ts'
import { both } from './wording.ts'

const RULES: Readonly<Record<Damage['rule'], PersonText>> = {
  date_sign_lost: both('日期缺“年”或“月”', 'a sign of the date is lost'),
  numbers_joined: both('两个数连在一起，中间缺字', 'two numbers run together'),
  unit_lost: both('数字后疑似缺量词', 'the measure word behind the number seems lost'),
  separator_lost: both('两个编号之间疑似缺顿号', 'the mark between two numbers of plots seems lost'),
}

/** How many characters of the passage are quoted to either side. */
const AROUND = 16

/** Passages that have lost characters, and repairs made where there is one possible reading. */
export function findDamagedPassages({ knowledge }: Corpus): readonly Finding[] {
  return knowledge.documents.flatMap((document) =>
    document.paragraphs.flatMap((paragraph) =>
      paragraph.damage.map((damage): Finding => {
        const words = paragraph.text.slice(damage.start, damage.end)
        const why = RULES[damage.rule]
        const place = placeIn(document, paragraph, Math.max(0, damage.start - AROUND), damage.end + AROUND)
        if (damage.repaired === undefined)
          return {
            kind: 'damaged',
            text: both(
              `“${words}”${why.zh}，不能确定原文，所涉数值不采用`,
              `“${words}”: ${why.en}; what stood there is not certain, and its value is not used`,
            ),
            places: [place],
          }
        return {
          kind: 'repaired',
          text: both(
            `“${words}”${why.zh}，唯一可能是“${damage.repaired}”，已按此读`,
            `“${words}”: ${why.en}; the one possible reading is “${damage.repaired}”, and it is read so`,
          ),
          places: [place],
        }
      }),
    ),
  )
}
