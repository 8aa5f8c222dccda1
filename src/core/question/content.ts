import { tokens } from '../search/tokenize.ts'

/** Words of asking, politeness and glue: they part the content of a question and say nothing of it. */
const ASKING =
  /多大的?面积|面积(?=多大|多少|是多)|(\p{Script=Han})不\1|(?:哪|什么|啥)[个些]?(?:地方|位置|地点)|哪一?[条个](?:街道?|路|社区|村|镇)|哪[一二两三四五六七八九十]+[级层档方种类个项家张条片块所宗处座位名支]|在?干[嘛吗]|都?因为?(?:什么|啥|哪)|文号|在忙[啥什]么?|(?:什么|啥|何种|怎样的?)(?:态度|口径|讲究|称呼|口号|名头)|数量|哪一?级|哪一?块|[哪些啥什么个]{0,2}口子|(?:啥|什么|有何)动作|(?<=测|查|报|通报|调度|[开办搞做])[一]?[回次遍]|哪一步|哪一环|(?:怎么|如何)解释的?|后面(?=怎|如何|咋|要|打算|$)|哪一?[支个](?:球队|队伍?)|[两2二][份个](?:文件|报告|材料)|分别|请介绍一下|如果|假如|要是|报告|计划书|多[大高长宽深远重厚](?:岁数|年纪|年龄)?|介绍一下|是什么时候|什么时候|啥时候|什么时间|是什么|为什么|为啥|有什么|什么样的?|叫做?什么|什么|啥|多少|有哪些|哪些|哪几[个些年家种位项类]|哪一?[个些年家种位里天月项座部所届次场条支类]|哪儿|哪里|哪|何时|何地|何人|为何|因何|如何|怎么样?|怎样|咋样?|是谁|谁|几(?=[个年月日次位种名人岁家条处项类所座宗件期场笔张户公亿万])|(?:排名?|位居|位列)?第几[名位]?|名次|位次|是否|是不是|有没有|有无|能不能|可不可以|会不会|要不要|算不算|吗|呢|吧|啊|呀|嘛|哈|一共|总共|共计|合计|大概|大约|具体|到底|究竟|目前|现在|期间|已经|还是|以及|或者|提到|写明|文件|里面|我们|你们|咱们|他们|她们|这个|那个|怎|些|什么程度|程度|怎么说|说法|提法|表述|描述|概括|打头的?|列名|点名|写明了?|承认了?|带头的|[这那前后]面?的?[一两二三四五六七八九十几]+(?:句话?|个字|点|条|项|个)|[这那]一?块儿?|[这那]边|这些|那些|叫什么|怎么[提讲写做办搞弄]|打算|准备|其他的?|其余的?|除了|以外|之外|(?<=[\s,，]|^)又|各是|各有|各自|[这那]一?[片带块段]|叫什么名字|名字|名堂|动静|统共|拢共|大致|眼下|如今|现阶段|到现在|(?:什么|啥|有何|有无)进展|(?<![报送])进展(?:情况|如何|怎么?样)|(?<![报送])进展(?=[\s,，?？有都又啥怎如没]|$)|有?(?:啥|什么|哪些|何|没有?)?(?:变化|区别|差别|两样|不同)(?=[?？吗呢没\s]|$)|(?<=\p{Script=Han}{2})[装设放建开布摆]在(?=哪|什么|啥)|多厉害|多严重|多久|[一二三四五六七八九十]句话?|(?:的|那)?时候|全称|都?报一[下报]|说一说|讲一讲|采取|采用(?=哪|什么|啥|了)|什么状态|什么阶段|什么说法|什么情况|什么名目|各怎么|分别怎么|多大(?:岁数|年纪|年龄)|岁数|(?:干|做|建|走)到(?:了)?哪(?:一步|儿|里)?|到哪一步|哪一步|节点|来着|不是问|我要的?|我问的?|我是说|想要|给个|给我|发我|一下子|按说|听说|据说|要保证|保证|牵涉|要办|要建|要搞|要做|办了|搞了|做了|建了|方面|定的|定了|下限|上限|全年|确认一下|核实一下|核对一下|确认|核实|数字(?=[\s,，?？是有的呢吧]|$|多少|给|说|怎)|最多|最少|至少|起码|不超过|不少于|正好|刚好|对不对|对吗|对吧|是吗|没错吧|(?<=\p{Script=Han}{2})(?:板块|条线)(?=[\s,，?？的里]|任务|工作|分别|要|有|今年|$)|(?:有没有|没有?|是否)?(?:被)?(?:列入|纳入|写进|写入)(?:计划|规划|安排|盘子)?(?=[\s,，?？了没吗不]|$)|(?<=\p{Script=Han})里?讲(?=以什么|的是|什么|啥|哪|怎)|(?:是否)?一样[吗不]?|有没有(?:什么)?(?:变化|不同)|(?:针对|面向)(?:的是|的|是)?(?=哪|谁|什么|啥)|对比|相比|数目|(?<=\p{Script=Han})[宗条项家处座所场户台辆张笔期个]数(?![据字学码值额量])|(?<=完成|任务|计划|安排|实施)数(?![据字学码值额量])|的|了|是|有|没|和|与|及|跟/gu

/** 多少公里, 几宗: the unit asked for goes with the word that asks. */
const COUNTING =
  /百分之(?:多少|几)|(?<=\p{Script=Han}{2}|\s)(?:完成|总)?面积(?=(?:是|有|为|情况|[\s,，?？])|$)|[户件家处条所座宗期笔场]数(?=(?:是|有|为|情况|[\s,，?？])|$)|(?:多少|(?<!第)几)(?:周[年岁]|面积|万?平方?米?|万方|块地|宗地(?!块)|个?亿元?(?!以[上下])|万元?|元|钱|公里|个|家|项|条|处|座|宗|件|起|所|户|场次?|期|笔|部|片|张|次|人次?|名|万人|栋|层|类|分)?/gu

/** Where words of asking and glue stand, with the units that go with them; overlaps are possible. */
export function askingWords(text: string): { start: number; end: number }[] {
  return [COUNTING, ASKING].flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}

/** The contentful stretches of a question: what remains between the words of asking. */
export function contentStretches(text: string): string[] {
  return text
    .replace(COUNTING, ' ')
    .replace(ASKING, ' ')
    .split(/[\s,、。!?;:？！；："“”'‘’()（）《》【】[\]<>/\\|+=*#~-]+/)
    .filter((stretch) => stretch !== '' && !ENGLISH_GLUE.has(stretch.toLowerCase()))
}

const ENGLISH_GLUE = new Set(
  'a an the of in on at to for from by with and or is are was were be been do does did what which who whom whose when where why how many much long often that this these those it its there have has had will would can could should s t any some into about as per new total tell me us please district wuchang plan report document year first second half'.split(
    ' ',
  ),
)

/** Words of every plan and every report: they tell nothing where anything else is said. */
const GENERIC = new Set(['计划', '目标', '任务', '完成', '实现', '安排', '要求', '情况', '工作', '指标', '主要'])

/** What a question is about, as index terms. */
export interface Content {
  /** Each once, in order. */
  readonly terms: readonly string[]
  /** True where a whole stretch of the question stands in no document: what it asks for is not there. */
  readonly hasStranger: boolean
}

/**
 * Index terms of a question's content. A bigram that no document has, between two that one has, only joins two words
 * (总部企业 for 总部型企业) and is left out; so is a number of the asker.
 */
export function contentOf(text: string, known: (term: string) => boolean): Content {
  const segments = withoutOwnCounts(text, known)
    .split(/[,，、。;；!！?？]/)
    .map((segment) => ({ asks: WH.test(segment), stretches: contentStretches(segment).map(tokens) }))
    .filter(({ stretches }) => stretches.length > 0)
  // 到100 of people who ask is 100% where only that is written
  const percentKnown = (term: string) =>
    /^\d+(?:\.\d+)?$/.test(term) && !known(term) && known(`${term}%`) ? `${term}%` : term
  const isStrange = (stretch: readonly string[]) =>
    stretch.every((term) => HAN_TERM.test(term) || LATIN_TERM.test(term)) &&
    !stretch.some(known) &&
    !stretch.every((term) => LIGHT.test(term))
  const spoken = segments.filter(({ asks, stretches }) => segments.length === 1 || asks || !stretches.every(isStrange))
  const stretches = spoken.flatMap((segment) => segment.stretches.map((terms) => terms.map(percentKnown)))
  const terms = stretches.flatMap((all) => withoutJoints(all, known))
  const telling = terms.filter(
    (term) => !GENERIC.has(term) && /[\p{L}\p{N}]/u.test(term) && (known(term) || !isManner(term)),
  )
  const longer = telling.filter((term) => !/^\p{Script=Han}$/u.test(term))
  return { terms: [...new Set(longer.length > 1 ? longer : telling)], hasStranger: stretches.some(isStrange) }
}

/** 企业服务三张清单, where no document counts them: the count is the asker's own. */
function withoutOwnCounts(text: string, known: (term: string) => boolean): string {
  return text.replace(OWN_COUNT, (all: string, at: number) => {
    const joins = known(all) || known(text.slice(at + 1, at + 3))
    return joins ? all : ' '
  })
}

const OWN_COUNT = /[二两三四五六七八九十](?:张|个|大|项|条|种|类|件)(?=\p{Script=Han}{2})/gu

/** The terms of a stretch without the one or two unknown bigrams that a small word between known ones makes (投资里重大). */
function withoutJoints(all: readonly string[], known: (term: string) => boolean): string[] {
  return all.filter((term, i) => {
    if (known(term)) return true
    if (/^[a-z0-9]/.test(term)) return false
    if (term.length !== 2) return true
    if (joinsUnheard(all, i, known)) return false
    const before = [all[i - 1], all[i - 2]].findIndex((other) => other !== undefined && known(other))
    const behind = [all[i + 1], all[i + 2]].findIndex((other) => other !== undefined && known(other))
    return before < 0 || behind < 0 || before + behind > 1
  })
}

/** 批采 of 审批采取, where no document has 采取: it only joins an unknown word, which counts once. */
function joinsUnheard(all: readonly string[], i: number, known: (term: string) => boolean): boolean {
  const isUnheard = (at: number) => all[at] !== undefined && HAN_TERM.test(all[at]) && !known(all[at])
  const isHeard = (at: number) => all[at] !== undefined && known(all[at])
  return (isHeard(i - 1) && isUnheard(i + 1)) || (isUnheard(i - 1) && isHeard(i + 1))
}

/** A term of no document that says how something is asked: one character, or two with one of asking (要供). */
function isManner(term: string): boolean {
  return /^\p{Script=Han}$/u.test(term) || (HAN_TERM.test(term) && LIGHT.test(term))
}

/** Bigrams with one of these say how something is asked, not what (要到, 想问下, 来着). */
export const LIGHT = /[要到来着下想问能会可让给去做办搞该应得过起指叫算问请说这那么呢些吧啊]/
const HAN_TERM = /^\p{Script=Han}{2,}$/u
/** An English word that is left in the content: neither the glossary nor any document knows it. */
const LATIN_TERM = /^[a-z]{2,}$/
/** A part of a question that asks; one that neither asks nor says a word of any document only chats (写进材料没问题吧). */
const WH = /多少|几|什么|哪|谁|怎|何|啥|多久|是否|有没有|咋|what|how|which|who|when|where/i
