import { alternatives } from '../lexicon/alternatives.ts'
import type { InvestmentWords } from '../question/investment-words.ts'

/** 调增后, after the proposed increase: the amount as it would be with a proposed change. */
export function countsChangeIn({ changed: { zh, en } }: InvestmentWords): RegExp {
  // 要是调增方案通过,年度投资会变成多少
  const come =
    '(?:通过|获批|批准|批下来|落实|到位|执行)(?:了|[之以]?后|的话)?[,，]?.{0,24}(?:变成|变为|达到|合计|一共|总共|增至|涨到|升到|加到)'
  const by = `按照?拟?(?:${alternatives(zh)}).{0,6}(?:执行|计算|算|落实|调整|安排).{0,24}(?:多大|多少|变成|变为|达到)`
  // 要是调增了,全年盘子变成多少; how far it is changed is no such question
  const whole = '[^,，。]{0,16}[,，]?[^,，。]{0,24}(?:盘子|变成|变为|合计|一共|总共|总额|总量|总数|规模)'
  const should = `(?:要是|如果|假如|若|假设|一旦)[^,，。]{0,12}(?:${alternatives(zh)})(?!幅度|比例|率|多少|几)${whole}`
  return new RegExp(
    `${should}|${by}|(?:${alternatives(zh)})(?:(?:[之以]?后|完)|.{0,6}${come})|(?:after|with) (?:the )?(?:proposed )?(?:${alternatives(en)})`,
  )
}

/** If the proposed increase is approved, what would the total be: what it would come to, and not whether it was approved. */
export function ifApproved({ changed: { en } }: InvestmentWords): RegExp {
  const said = `(?:if|once|when|assuming|provided|supposing|should|were)\\b[^?]*\\b(?:${alternatives(en)})\\b[^?]*`
  const come = '(?:what|how (?:much|large|big|high)|come to|amount to|total|stand at|reach|rise to|grow to)'
  const told =
    '(?:approved|adopted|passed|accepted|granted|endorsed|cleared|agreed|implemented|go(?:es)? through|went through)'
  return new RegExp(`\\b${come}\\b[^?]*\\b${said}\\b${told}\\b|\\b${said}\\b${told}\\b[^?]*\\b${come}\\b`)
}
