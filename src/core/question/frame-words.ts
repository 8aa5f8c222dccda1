/** What a question may say beside the words that ask, and still name nothing: it asks of what was spoken of before. */

/** 人数呢: a measure of what was asked about before. */
const MEASURE = /^(?:总)?(?:人数|户数|件数|家数|个数|次数|金额|面积|数量|比例|比重|占比|幅度|规模)$/

/** 平均每户多少: an average of what was asked about before. */
const AVERAGE_ALONE =
  /^(?:那么?|算下来|算算)?(?:平均下?来?(?:每|一)?|每|一)\p{Script=Han}{1,2}(?:平均|均摊|合|摊)?(?:大概|大约|约|是|有|合)?(?:多少|几)\p{Script=Han}{0,2}[?？。]*$/u

/** 增长, 先到, 当年又降, 现在: how a figure moves, how far it comes and when, without a word for whose figure it is. */
const MOVES =
  /^(?:(?:当年|当期|同期|全年|现在|目前|当前|眼下|如今|年均|平均|累计|总共|合计|一共|先|又|再|则|各自?|分别|具体|同比|环比)*(?:增长|增加|增|涨|升|提高|提升|上升|回升|下降|降低|降|跌|减少|减|回落|完成|实现|达到|达|做到|到|降到|升到|增到|控制|保持|稳定?|定|实际|幅度|增速|增幅|涨幅|降幅|速度|水平|数值|数字|比例)*)$/u

/** True where the stretches that a question says of its own (`named`, parted by blanks) are such words alone; `said` is all of it. */
export function isFrameAlone(named: string, said: string): boolean {
  if (AVERAGE_ALONE.test(said)) return true
  return MEASURE.test(named) || named.split(' ').every((stretch) => MOVES.test(stretch))
}
