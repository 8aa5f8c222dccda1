import type { Quantity } from './quantity.ts'

/** Words around a number that measure, compare or tell the time and name nothing. */
const FUNCTION_WORDS = new RegExp(
  [
    '(?:扣除|剔除)[^,，;。\\d]{2,16}?(?:因素|影响)?后|自然口径|按?(?:可比|不变)价格?(?:计算)?|下同|能够|[百千万]亿元?(?:大关|关口)?|(?:[省市区县]|上级)?下达|[比较](?:上年|去年)(?:年初|调整后?|变动)?预算数?|(?:年初|调整后?|变动|汇总)预算数?|[比较](?:上年|去年)(?:预计|同期)?(?:执行|完成|决算)数?',
    '(?:年度|项目)?投资完成(?:率|比例)|占比|比[重例]|执行率|完成率|完成比例|支出进度|安排|预算的|(?:年度|全年|年)?(?:计划)?(?:投资|计划|目标|任务)+的|目标进度的',
    '\\((?:不含|含|扣除|剔除|可比|同口径|现价|预计|快报|限额)[^()\\d]{0,16}\\)|\\([^()\\d]{1,8}口径\\)|分季度看|[两二三四五]年(?:年均|平均|累计)|[三五]年(?:来|内|间)?|(?:执行|决算|预算)数|其中|同比|环比|[比较](?:上年|去年)(?:同期)?|上年同期|去年同期|同期|年均|名义|实际|按可比口径|可比口径|同口径|不变价|累计|单季|当月|总计|合计|共计|共|总数|总量|数量|均|各|分别|相继|先后',
    '在[^,，;。\\d]{2,16}?(?:基础上|工作中|前提下|条件下)|可比(?!价)|“?十[一二三四五六]五”?(?:时期|期间|以来|末)|拟按|预期目标|预期|预计|计划|目标|年初|全年|年内|上半年|下半年|前三季度|第?[一二三四]季度|今年|本年|[去上]年(?!同期)|年度|\\d+月(?:份)?|\\d{4}年',
    '[设确拟]?定[为在]|全面|坚决|如期|始终|一直|圆满|超额|稳步|平稳|较快|持续|合理|增长|增速|增幅|涨幅|降幅|幅度|上涨|稳定|收窄|扩大|继续|下降|降低|减少|回落|回升|止跌|上升|提高|提升|负增长|正增长',
    '历史性|首次|成功|[迈跨站跃登]上|[跃攀]升|台阶|增收|减收|净增|增加(?!值)|达到|完成|实现|控制|保持|力争|争取|努力|确保|不低于|不少于|不超过|高于|超过|低于|突破|接近|大约|左右|以上|以内|以下',
    '规模(?!以上|化|工业|企业)|即|也|已经|已|将|要|为|是|在|至|到|达|了|的|约|近|逾|超|占|有|后|和|与|及|并|速度|排名|位次|率|—|——',
  ].join('|'),
  'g',
)

/** What is left of a text when the function words, blanks and marks are taken away. */
export function ownWords(text: string): string {
  return text.replace(FUNCTION_WORDS, '').replace(/[^\p{Script=Han}A-Za-z“”]/gu, '')
}

/** True where a text between a subject and its number names nothing new. */
export function isFunctional(text: string): boolean {
  return ownWords(text).length <= 1
}

const LEADING =
  /^(?:\d{1,3}[.、](?!\d)|[—\-\s、,，●•◆■▪○]|其间|其(?![中他它])|且|则|尚(?!未)|还(?!建)|从中|而|为此|总共|在(?=$)|按(?!揭|时)|由(?!于)|其中|同时|此外|全年|年内|上半年|下半年|今年以来|累计|共计?|总计|目前|并|也|已有?|将|要|力争|争取|努力实现|努力|实现|全区|全市|我[市区县]|\d{1,2}月(?:\d{1,2}日)?(?:中旬|上旬|下旬)?|至\d+日)+/
const TRAILING =
  /(?:(?<![行作认])为|[的了达至约近逾超共即在、]|达到|完成|实现|不低于|不少于|不超过|突破|超过|高于|累计|总计|控制在|保持在|至少|稳定在|[迈跨站跃登]上|年均(?:增长|增速)?|(?<=.{2}[量额率重例值积度命限])(?:再|分别)?(?:提高|提升|增加|减少|上升|下降|降低)到?|(?<=.{2}[量额率重例值积度比差距耗放数限])(?:再|分别|逐步|继续)?(?:缩小|收窄|缩短|压减|扩大|回落|升|降)(?:到)?|(?<=.{3})(?:提高|提升|增加|减少|上升|下降|降低|缩小|收窄|缩短|延长|压减|扩大|升|降)到|(?<=.{3})(?:到)?20\d\d年(?:底|末)?|设定为|定为|等)+$/
const BARE_VERB =
  /^(?:新增|新建|续建|改建|扩建|改造|完成|启动|实施|安排|举办|开展|引进|设置|开设|设立|培育|建成|建设|查处|处罚|发放|维修|打造|推出|组织|推荐|审核|通过|提供|排查|整改|帮助|为|对|入选|签约|协调解决|解决|推动|推进|加快|争取|力争|选派|联系|对接|支持|服务|形成|办理|办结|处理|拆除|化解|创建|认定|净增|投放|投入|争创|复课|涉及|紧盯|明确)*(?:了|的)?$/
const VERB_END = /(?:联系|减免|推荐|帮助|支持|服务|覆盖|涉及|惠及|入选|签约|引进|解决)$/
const CONJUNCTION = /^(?:和|及|与|以及|、)+|(?:和|及|与|以及|、)+$/g

/** A name and whether it stood behind its number: the next number of the list then has its own behind it too. */
export interface ObjectName {
  readonly name: string
  readonly behind: boolean
}

/** The words in front of a rank that say what is ranked. */
export function rankedName(before: string): string {
  return clean(
    before
      .replace(/.*、(?=.{3,})/, '')
      .replace(LEADING, '')
      .replace(/^(?:\p{Script=Han}{2,3}区)?(?:\d+-\d+月)?/u, '')
      .replace(/(?:均|也|在|且|累计平均分.*)$/, ''),
  )
}

interface NameInput {
  readonly folded: string
  /** Where the words in front of the number begin: the clause's start or the end of the number before. */
  readonly from: number
  readonly quantity: Quantity
  /** Where the words behind the number end: the next number or the clause's end. */
  readonly to: number
  readonly end: number
  /** The number before in the same clause, with the name it got. */
  readonly previous: ObjectName | undefined
}

/**
 * What a number counts where it is no indicator: the words in front of it (维修桥梁 12座), or behind it where in front
 * stands at most a verb, or the name of the number before (新建 4个居家养老网点; 8个社区、3个小区).
 */
export function objectName({ folded, from, quantity, to, end, previous }: NameInput): ObjectName {
  const gap = folded.slice(from, quantity.start)
  const before = clean(gap.replace(LEADING, '').replace(TRAILING, ''))
  const behind =
    nounBehind(folded.slice(quantity.end, to)) ||
    (isNumberNext(folded, quantity.end, to) ? nounBehind(afterNumber(folded.slice(to, end))) : '')
  const listed = previous?.behind === true && /(?:[、和及与]|联系|减免)$/.test(gap)
  if (behind !== '' && (listed || /等$/.test(gap) || (previous !== undefined && /[、和及与]$/.test(gap))))
    return { name: behind, behind: true }
  if (previous !== undefined && ownWords(gap) === '') return previous
  if (BARE_VERB.test(before)) return { name: `${before}${behind}`, behind: behind !== '' }
  if (behind !== '' && (before.length <= 2 || VERB_END.test(before)))
    return { name: `${before.length <= 2 ? before : ''}${behind}`, behind: true }
  return { name: before, behind: false }
}

/** A name without brackets, joining words and an empty 工作 behind it. */
export function clean(text: string): string {
  return text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[()]/g, '')
    .replace(/^“(?!.*”)/, '')
    .replace(CONJUNCTION, '')
    .replace(/(?<=.{2})工作$/, '')
}

function isNumberNext(folded: string, from: number, to: number): boolean {
  return from === to && /\d/.test(folded[to] ?? '')
}

function afterNumber(text: string): string {
  return text.replace(/^[\d.]+\p{Script=Han}/u, '')
}

const STATEMENT =
  /(?:的(?:选址|备案|前期)(?:工作)?|的工作|严格|对照|按照|执行|进行|实现|完成|已|进场|入选|正在|联系|申报|减免|开工|排名|严格|复工率|复岗率|未发生|达|占|获|通过|被|由|在).*$/u

/** The noun at the start of a text: up to the next number, mark, or word that begins a new statement. */
function nounBehind(text: string): string {
  const match = /^(?:以上|以内|左右)?的?([\p{Script=Han}“”A-Za-z+·]{1,18})/u.exec(text)
  return (match?.[1] ?? '')
    .replace(STATEMENT, '')
    .replace(CONJUNCTION, '')
    .replace(/(?<=.{2})工作$/, '')
}

/**
 * Names of a list that shares its noun: 改造雨水排口东湖7个、北渠3个 and 外沙湖8个、楚河2个、水果湖15个雨水排口. Takes the
 * parts as they stand in front of each number and what stands behind the last; gives back the full names.
 */
export function sharedNames(parts: readonly string[], behind: string): string[] {
  const clean = parts.map((part) => part.replace(/^(?:对|为|在)/, ''))
  if (behind !== '') return clean.map((part) => `${part}${behind}`)
  const [first = '', second = ''] = clean
  if (second === '' || first.length <= second.length) return [...clean]
  const noun = first.slice(0, first.length - second.length).replace(/^(?:改造|新建|维修|完成|建设|建成|清理|疏浚)/, '')
  return clean.map((part, i) => (i === 0 ? `${first.slice(first.length - second.length)}${noun}` : `${part}${noun}`))
}
