import type { Lexicon } from '../lexicon/lexicon.ts'

/** True where what a sentence says behind a clause is striven for: the clause opens so, or one before did and this one ensures nothing. */
export function strivesStill(before: boolean, clause: string, lexicon: Lexicon): boolean {
  return before ? !ENSURES.test(clause) : strivesBy(clause, lexicon)
}

/** 确保…, 完成省下达任务: what has to be, and ends what is striven for; 累计完成投资3000亿元 only tells how much. */
const ENSURES = /确保|坚决|必须|完成(?:[^\d,，]*(?:目标|任务|指标|要求)|国家|上级)/

/** 力争到2030年, 努力到“十五五”末: words that strive for all that a sentence says behind them. */
function strivesBy(text: string, { comparators }: Lexicon): boolean {
  return (
    comparators.strive.test(text) &&
    /^\s*\p{Script=Han}{2}(?:到|在|至|用)?(?:20\d\d年|“?十[一二三四五六]五”?|今年|全年|年内|[三五]年)(?:底|末|期间|时期|内|时间)?$/u.test(
      text,
    )
  )
}
