/** Verbs and nouns that are asked of anything: how something is done, planned or said. */
const OF_ANYTHING = new RegExp(
  `^(?:${[
    '[搞弄做办抓推管建干写说讲提定要去来整改修治帮用]',
    '[一]?步|回事|样|要求|安排|推进|推动|促进|发展|落实|实施|开展|进行|部署|打算|规划|计划|考虑|处理|解决|优化|完善|加强|提升|强化|深化|表述|表达|描述|概括|归纳|体现|提到|建设|打造|培育|培养|引进|利用|保障|改善|改造|整治|治理|管理|监管|服务|扶持|支持|帮助|帮扶|管好|做好|做强|做大|提高|扩大|抓好|优待|关心|关爱',
    '解释|说明|交代|回应|文件|方案|进展|变化|情况|工作|任务|措施|举措|动作|行动|内容|项目|工程|做法|说法|提法|讲法|写法|目标|指标|方式|办法|方法|手段|途径|载体|方向|思路|打法|政策|机制|制度|体系|问题|困难|原因|阶段|状态|程度|地步|地方|区域|方面|领域|时候|时间|意思|名字|名称|名目|东西|事情|事儿|成果|成效|结果|数据|效果|作用|用处|好处|关系|区别|不同|标准|依据|原则|口号|精神|思想|重点|活动|新的|具体|别的|其他|大的|主要|计较|花样|抓手|路数|招数|招儿|玩意|类型|种类|性质',
  ].join('|')})`,
  'u',
)
const HOW = /(?:怎么|怎样|如何|咋)(?:个|去|来|样)?\s*(\p{Script=Han}{2,4})/u
const WHAT = /(?:有|给|享受|出台)(?:些|了|的)?(?:什么|啥|哪些)(?:样的|新)?\s*(\p{Script=Han}{2,6})/u

/**
 * What a question asks of its subject in a word of its own, the verb or the noun: 收费 of 怎么收费, 奖励 of 有什么奖励; undefined
 * where only what there is to say is asked (怎么推进, 有什么安排).
 */
export function askedFocus(text: string): string | undefined {
  for (const form of [HOW, WHAT]) {
    const word = form.exec(text)?.[1]?.replace(/[的了吗呢啊吧]+$/u, '')
    if (word !== undefined && word.length > 1 && !OF_ANYTHING.test(word) && !OF_ANYTHING.test(word.slice(-2)))
      return word
  }
  return undefined
}
