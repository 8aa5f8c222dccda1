/** 跟全国比怎么样, 比全省平均高多少, 低于全市水平吗: the whole that a figure is held against. */
const HELD =
  /(?:[比跟与和同较]|[高低快慢优好]于|超过?|[高低]出|跑[赢输])(全[国省市区县])(?=(?:的?(?:平均|水平|增速|增幅|同期|整体|面上))*(?:相?比|[高低快慢差多少]|怎么样|怎样|如何|咋样|几个?点|[吗呢没?？,，。]|$))/u

/** The whole (全国, 全省) that a question holds its own region's figure against; undefined where it asks of the whole itself. */
export function wholeHeldAgainst(text: string): string | undefined {
  return HELD.exec(text)?.[1]
}
