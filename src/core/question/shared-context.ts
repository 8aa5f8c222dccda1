/** A time as people write it behind several questions. */
const TIME = '(?:20\\d\\d年?|[今去前明]年)?(?:[上下]半年|全年)|20\\d\\d年?|[今去前明]年'
/** 都问2021年的, 全按2021年说: the time of all that stands in front. */
const OF_ALL = new RegExp(
  `[,，。.;；?？!！\\s]+(?:以上|上面|这些|几个)?(?:都|全|均|统一|一律|全部|统统)(?:是|问|要|按|以|看|查|指|说|算|用)*(?:的是)?(${TIME})(?:的|年度|来|为准|口径|说|算|看|查|情况|数据|数|那份|报告|计划|里)*[。.!！]*$`,
  'u',
)
const HAS_TIME = /20\d\d|[今去前明]年|[上下]半年/

/** A message with the time that stands behind all of its questions in front of the first; as it is where none does. */
export function withTimeInFront(message: string): string {
  const [tail, time = ''] = OF_ALL.exec(message) ?? []
  if (tail === undefined) return message
  const front = message.slice(0, -tail.length)
  const mark = /^[?？]/.test(tail) ? tail.charAt(0) : ''
  const whole = /^20\d\d$/.test(time) ? `${time}年` : time
  return front
    .split(/(?<=[?？;；])/u)
    .map((part) => (HAS_TIME.test(part) || !/[\p{L}\p{N}]/u.test(part) ? part : `${whole}${part.trim()}`))
    .join('')
    .concat(mark)
}

const SAME =
  /^(.{2,20}?)(?:和|跟|与|同)(.{2,20}?)(?:到底|究竟)?(?:是不是|是|算)(?:同?一?回事|一码事|(?:同|一)一?[个所条处家项座](?:项目|地方|东西|学校|单位)?|一样的?)(?:吗|么|嘛|吧)?[,，;；?？]*(.*)$/u

/** A和B是一回事吗?各是什么安排: what is asked of each of the two by itself; empty where no two things are held to be one. */
export function eachOfTwo(message: string): readonly string[] {
  const [, first = '', second = '', rest = ''] = SAME.exec(message) ?? []
  if (first === '' || /[,，?？]/.test(first + second)) return []
  const asks = rest.replace(/各自?|分别|都|它们|两个|[?？]+$/gu, '').trim()
  const asked = asks === '' ? '有什么安排' : asks
  return [`${first}${asked}?`, `${second}${asked}?`]
}

/** X总的完成率和重大项目完成率各是多少: a measure of the whole and of a part of it, and what asks. */
const WHOLE_AND_PART =
  /^(.{2,24}?)(?:总的?|整体|总体|全部|整个)(的?\p{Script=Han}{1,4}[率额数量])(?:和|与|跟|及|以及)(?:其中的?)?(\p{Script=Han}{2,10}?)的?(\p{Script=Han}{2,4}[率额数量])(?:各自?|分别)?(?:是|为|有)?(?:多少|几)(?:[,，].*)?$/u

/** The whole's measure and that of a part of it, each as a question; empty where no such two are asked. */
export function wholeAndPart(question: string): readonly string[] {
  const [, whole = '', measure = '', part = '', own = ''] =
    WHOLE_AND_PART.exec(question.replace(/[?？。]+$/u, '')) ?? []
  if (whole === '' || !measure.endsWith(own.slice(-2))) return []
  return [`${whole}${measure.replace(/^的/, '')}多少`, `${whole}其中${part}${own}多少`]
}
