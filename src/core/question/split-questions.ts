import { saysPlacesAlone } from './doubted.ts'
import { eachOfList, eachOfNumbered } from './each-of-list.ts'
import { forEachThing, listedThings } from './listed-things.ts'
import { withPersonsAgain } from './persons-again.ts'
import {
  eachOfOwnTime,
  eachOfTwo,
  inEachScope,
  ofWholeAndPart,
  wholeAndPart,
  withTimeInFront,
} from './shared-context.ts'
import { eachSide } from './sides.ts'
import { eachOfTwoNamed, withNameParted } from './two-named.ts'

/** More questions in one message than anybody asks. */
const MOST = 8

/**
 * The questions of one message in their order: parted at question marks, semicolons, line ends and numbering. What
 * asks nothing (各位领导好。) goes with the question behind it. One question comes back as it is.
 */
export function splitQuestions(message: string): readonly string[] {
  const raw = message.replace(ANNOUNCED, '')
  const settled = SETTLED.exec(raw)
  if (settled) return splitQuestions(`${TIME_LED.exec(raw)?.[0] ?? ''}${raw.slice(settled[0].length)}`)
  const forms = [
    eachOfTwo,
    eachOfTwoNamed,
    eachSide,
    wholeAndPart,
    ofWholeAndPart,
    eachOfOwnTime,
    inEachScope,
    eachOfList,
  ]
  const two = forms.map((form) => form(raw)).find((parts) => parts.length > 0) ?? []
  if (two.length > 0) return two
  const pieces = withTimeInFront(withNameParted(raw))
    .replace(/^\s*[(（]1[)）]/u.test(raw) ? IN_BRACKETS : /$^/u, `\n${NUMBERED}`)
    .replace(NUMBER, `\n${NUMBERED}`)
    .split(/(?<=[?？])(?!$)|[;；\n]|(?<=[。!！])(?=.*(?:[?？吗呢么谁几哪何怎啥]|多少))/u)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece.replace(NUMBERED, '')))
  // of several that are numbered each asks, in whatever words: 2.综合得分和名次
  const ofNumber = pieces.filter((piece) => piece.startsWith(NUMBERED))
  const isEach = ofNumber.length > 1
  const shared = isEach && ofNumber.length === pieces.length ? eachOfNumbered(pieces.map((one) => one.slice(1))) : []
  if (shared.length > 0) return shared
  const questions: string[] = []
  let lead = ''
  for (const numbered of pieces) {
    const piece = numbered.replace(NUMBERED, '')
    const last = questions.at(-1)
    if (last !== undefined && /^[（(][^（()）]*[)）]$/u.test(piece))
      questions[questions.length - 1] = `${piece.slice(1, -1)}${last}`
    else if (last !== undefined && HOW_TO_TELL.test(piece)) continue
    else if (
      last !== undefined &&
      lead === '' &&
      (SHARE_OF_IT.test(piece) ||
        TOTAL_OF_IT.test(piece) ||
        WHICH_IS_RIGHT.test(piece) ||
        WORK_IT_OUT.test(piece) ||
        (BY_EACH.test(piece) && !ASKING_WORD.test(piece)) ||
        saysPlacesAlone(piece))
    )
      questions[questions.length - 1] = `${last.replace(/[?？]+$/u, '')},${piece}`
    else if (asks(piece) || (isEach && numbered.startsWith(NUMBERED))) {
      questions.push(lead + piece)
      lead = ''
    } else if (!POLITE.test(piece)) lead += `${piece.replace(/[。.!！:：]+$/u, '')}，`
  }
  const last = questions.at(-1)
  // 比经济增速高还是低?2020上半年: what comes behind and asks nothing belongs to the question before it
  if (last !== undefined && TIME_ALONE.test(lead)) questions[questions.length - 1] = `${lead}${last}`
  return questions.length === 0 || questions.length > MOST ? [raw] : questions
}

/** 麻烦问三件事: how many questions follow. */
const ANNOUNCED =
  /^\s*(?:麻烦|请|想|我|有|要|先|再|一次|一并|帮忙|帮我|顺便|问|请教|咨询|确认|核实|了解|查|你|您|一?下)*(?:[两二三四五六几]|[2-6])(?:件(?:小?事情?)|个(?:小?问题|事情?|事儿|数据?)|点)(?:想|要|问|请教|确认|核实|查|你|您|一?下)*\s*[:：]\s*/u

/** 隐患1136减1077剩59,对得上。那一般隐患呢: what the asker tells and has settled, in front of a question about another thing. */
const SETTLED =
  /^(?:(?!多少|几[个项家处件起]|[?？吗哪谁怎何啥]).){4,80}?(?:对得上|没问题|没毛病|没错|知道了?|清楚了?|明白了?|核过了?|核对过了?|看到了|记下了|不用说了?)[。.!！;；,，]\s*(?=(?:那么?|再|另外|还有|至于)(?:说|问|看|问一下)?(?!没|未|剩|其中|里面|一共|总|还)\p{Script=Han}{2,12}[呢,，?？])/u

/** What numbers the questions of a message. */
const NUMBER = /(?:(?:^|(?<=[\s?？;；。,，]))(?:[(（]?\d{1,2}[.、)）．](?!\d)|[一二三四五六七八]、)|[①-⑳])\s*/gu
/** (1)路灯(2)公园: where the first stands in brackets all do. */
const IN_BRACKETS = /[(（]\d{1,2}[)）]\s*/gu
/** Stands for a number in front of a question; no text has it. */
const NUMBERED = '\ue001'

/** 占其年度投资的百分之几, 占比呢: a share of what was just asked, and no question by itself. */
const SHARE_OF_IT =
  /^(?:又|各)?占(?:其|它)|^(?:那么?|又|各)?(?:占比|(?:所占|占)(?:的)?(?:比例|比重)|占(?:了|到)?(?:多少|几成|百分之几|多大比例|几分之几)|(?:占)?多大比例|(?:整改|办结|化解|销号|通过|签约|开工|修复)率)(?:是|有|为)?(?:多少|几成|百分之几|多大|呢)?[?？。]*$/u

/** 一共设了多少项: the whole of what was just counted. */
const TOTAL_OF_IT = /^(?:那|总共|一共|共计?){1,2}(?:设|有|列|提|定|安排)?(?:置|定|出)?了?(?:多少|几)[项个条][?？]?$/u

/** You have both figures, so work it out: what the asker wants done for the question in front. */
const WORK_IT_OUT =
  /\b(?:work|figure) (?:it|that|this|them) out\b|\b(?:calculate|compute|derive|infer|divide|subtract|deduce) (?:it|that|this|them)\b|\bdo the (?:math|maths|sum|sums|arithmetic)\b|\bback[- ]calculate\b/iu

/** 年度投资口径和完成额口径分别算: by what the question in front is to be worked out, and none by itself. */
const BY_EACH =
  /^(?:请|麻烦|按|用|以)?.{2,40}?(?:分别|分开|各自?|都)(?:给我|帮我|来)?(?:算|列|报|说|给)(?:一?下|一遍|一个|个数|出来|清楚)?[。.!！]*$/u

/** I want both base figures, in the paper's own unit: how the answer is to be told, behind the question itself. */
const HOW_TO_TELL =
  /^(?:(?:i|we|want|need|would|['’]d|like|please|just|only|give|tell|me|us|both|all|the|these|those|base|two|three|exact|raw|original|figures?|numbers?|values?|amounts?|in|with|as|its?|(?:paper|document|report|plan)(?:['’]s)?|own|units?|written|printed|stated|sources?|and|no|rounding|explanations?|words?|short|brief|answers?)[\s,.!]*)+$/iu

/** 哪个对: of two figures that were just held against each other. */
const WHICH_IS_RIGHT =
  /^(?:那?到底|究竟)?(?:(?:是|以|按)?(?:哪一?[个边份]|谁)(?:的|说的|写的)?(?:才|更)?是?(?:对|准|正确|为准|算数)|(?:哪一?个(?:数字?)?|它们|这几个数?|几个数?)?(?:又|分别|各自?|都)?是(?:哪一?[年份]|(?:什么|啥|哪个)口径)|两[个份处]\p{Script=Han}{0,6}(?:不一样|不一致|对不上|打架|矛盾))|^(?:the )?(?:two |both )?(?:documents|figures|numbers|papers|reports) .*(?:differ|conflict|contradict|disagree)|^which (?:one |figure |number )?is (?:right|correct)/iu

/** What leads up to a question and tells nothing of it. */
const POLITE = /请[教问]|问题|[你您]好|领导|各位|麻烦|谢谢|感谢|辛苦|打扰|帮忙|材料|^(?:hi|hello|thanks|please)\b/iu

/** 投资跟上没, 项目开工了没有: whether something was done, behind the deed itself. */
const DONE_OR_NOT = /\p{Script=Han}{3}(?<![一都也还就根本])没(?:有)?[啊呀呢]?[。.!！]*$/u

/** A piece that can stand as a question: it has a word that asks, or is more than a greeting. */
function asks(piece: string): boolean {
  return (
    DONE_OR_NOT.test(piece) ||
    /[?？]$|多少|多[大高长远深宽久快重]|几|什么|哪|谁|怎|何|啥|吗|呢|是否|有没有|目标|进展|情况|what|how|which|who|when|where|why|target|status/iu.test(
      piece,
    ) ||
    piece.replace(/[^\p{L}\p{N}]/gu, '').length > 12
  )
}

/** The parts of one question that each ask something, where commas part them; empty where only one does. What leads up to a part goes with it. */
export function askingParts(asked: string): readonly string[] {
  const question = withPersonsAgain(asked)
  const listed = listedThings(question)
  const each = listed.length > 0 ? listed : forEachThing(question)
  if (each.length > 0) return each
  const pieces = question
    .split(/[,，、;；]|(?<=[a-z)])\s+and (?=how|what|which|who|when|where)/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (pieces.length === 2 && TIME_ALONE_ASKED.test(pieces[1] ?? '')) return pieces
  // of two things that are held together to be so each is
  if (TAG.test(question) && pieces.length === 2 && pieces.every((piece) => piece.length >= LEAST_HELD))
    return pieces.map((piece) => `${piece.replace(TAG, '')}对吗`)
  const parts: string[] = []
  let lead = ''
  for (const piece of pieces) {
    if (ASKING_WORD.test(piece) || (GOAL_NAMED.test(piece) && OF_OTHER_TIME.test(pieces.at(-1) ?? ''))) {
      parts.push(lead + piece)
      lead = ''
    } else if (!POLITE.test(piece)) lead += `${piece}，`
  }
  if (lead === '' && parts.length < 3) {
    const sides = comparedParts(question)
    if (sides.length > 0) return sides
  }
  if (parts.length === 0) {
    const times = timeParts(question)
    if (times.length > 0) return times
  }
  if (parts.length === 0 && AMOUNTS_NAMED.test(question)) return eachThing(question.replace(/[?？。]+$/u, ''), '多少')
  if (parts.length <= 1) {
    const things = thingParts(question)
    if (things.length > 0) return things
  }
  if (parts.length === 1 && lead === '') {
    const [only = ''] = parts
    const times = timeParts(only)
    return times.length > 0 ? times : sharedParts(only)
  }
  return parts.length > 1 && parts.length <= MOST && lead === '' ? parts : []
}

/** 到2030年城镇化率的目标, where what stands behind it asks of another time: 现在是多少, 去年实际呢. */
const GOAL_NAMED = /\p{Script=Han}{2}的?(?:预期|发展)?(?:目标|任务|计划数)值?$/u
const OF_OTHER_TIME =
  /^(?:那么?|而)?(?:(?:现在|目前|当前|眼下|如今|去年|上年|前年|20\d\d年)(?!的?(?:目标|任务|计划))|现有).*(?:多少|几|呢|啥|什么|咋|怎)/u

/** 对吧 at the end of what the asker holds to be so. */
const TAG = /[,，]?(?:对吧|对吗|是吧|对不对|没错吧|是不是)[?？。]*$/u
const LEAST_HELD = 8

/** 2020年下半年和2021年分别怎么安排: the question for each of its times; empty where it has one, or holds them against each other. */
function timeParts(question: string): readonly string[] {
  const match = TIMES.exec(question)
  if (!match || !/分别|各自?|都/.test(question) || AGAINST.test(question)) return []
  const [both, first = '', second = ''] = match
  const year = /20\d\d年?|[今去前明]年/.exec(first)?.[0] ?? ''
  const own = /20\d\d|[今去前明]年/.test(second) ? second : year + second
  return [first, own].map((time) => question.replace(both, time).replace(/分别|各自/, ''))
}

/** 新建道路和停车场各多少, 甲日期、乙日期都印得不全,各应是几月几日: the question for each of two things; empty where no two are joined so. */
function thingParts(question: string): readonly string[] {
  const match = EACH_OF_SEVERAL.exec(question)
  if (!match || AGAINST.test(question)) return []
  const [, things = '', asks = ''] = match
  return eachThing(things, asks)
}

/** The things of a list with what is asked of each behind it; the time in front of the first is that of all. */
function eachThing(things: string, asks: string): readonly string[] {
  const all = things.split(/和|与|以及|[、,，]/u)
  const time = LEADING_TIME.exec(things)?.[0] ?? ''
  if (all.length < 2 || all.length > MOST || all.some((thing) => thing.replace(time, '').length < 2)) return []
  return all.map((thing, i) => `${i === 0 ? '' : time}${thing}${asks}`)
}

const EACH_OF_SEVERAL =
  /^(.{5,60}?)(?:都[^,，、]{2,10})?[,，]?(?:各自?|分别)(?:应该?|应当|该)?(?:是|有|为|要)?((?:新?[增建改]|完成)?(?:多少|几).{0,8})$/u
/** 大湖+进度、空气优良率、疏捞公里数: names of amounts alone, and none of them a question. */
const AMOUNTS_NAMED =
  /^[^?？]*(?:率|进度|数|面积|金额|额|量|公里)(?:[、,，和与][^、,，和与?？]*(?:率|进度|数|面积|金额|额|量|公里)){1,5}[?？。]*$/u
const LEADING_TIME = /^(?:20\d\d年?|[今去前明]年)?(?:[上下]半年|全年)?/u

/** 收治的病人和隔离的人哪个多, which is higher: A or B: each side asks its amount; empty for what asks nothing so. */
function comparedParts(question: string): readonly string[] {
  const english =
    /^\W*which (?:is|was|were|are) (?:higher|larger|greater|bigger|more|lower|smaller)[,:]?\s+(.+?),? or (.+?)\??$/i.exec(
      question,
    )
  if (english) return [1, 2].map((side) => `What was ${english[side] ?? ''}?`)
  const match =
    /^(.{3,24}?)[和跟与](.{3,24}?)[,，]?(?:相?比)?(?:哪个|哪一?[项边]|谁)更?[多少高低大小](?:些|一些|点)?[?？。]?$/u.exec(
      question,
    )
  return match ? [1, 2].map((side) => `${match[side] ?? ''}多少`) : []
}

/** 新开工和续建的项目分别有哪些: the question for each of two things with what stands behind both. */
function sharedParts(question: string): readonly string[] {
  const [all, lead = '', one = '', other = ''] = WHICH_AND_WHICH.exec(question) ?? []
  if (all !== undefined) return [`${lead}哪些${one}`, `${lead}哪些${other}`]
  const [, front = '', first = '', second = '', of = '', rest = ''] = THINGS.exec(question) ?? []
  if (first === '' || AGAINST.test(question)) return []
  return [first, second].map((thing) => `${front}${thing}${of}${rest}`)
}

/** 学校项目哪些开工哪些前期. */
const WHICH_AND_WHICH =
  /^(.{2,20}?)(?:里|中)?(?:有)?哪些(?:是|在)?(\p{Script=Han}{2,5}?)[、,，]?哪些(?:是|在)?(\p{Script=Han}{2,5})[?？]?$/u

const THINGS =
  /^((?:20\d\d年?|[今去前明]年)?(?:[上下]半年|全年)?的?)([^,，、和与跟及的分各]{2,12})[和与跟及]([^,，、和与跟及的分各]{2,12})(的[^,，、分各]{1,8})(?:分别|各自?)(.{2,})$/u

const TIME = '(?:20\\d\\d年?|[今去前明]年)?(?:[上下]半年|全年)|20\\d\\d *[HhQq][1-4]|20\\d\\d年?|[今去前明]年'
const TIME_LED = new RegExp(`^(?:${TIME})`, 'u')
const TIME_ALONE = new RegExp(`^(?:(?:${TIME}|[一二三四]季度|1?\\d-1?\\d月)(?:的|期间)?，)+$`, 'u')
/** 那2021年呢 behind the same of another time. */
const TIME_ALONE_ASKED = new RegExp(`^(?:那么?|而)?(?:${TIME})(?:的)?[呢?？]+$`, 'u')
const TIMES = new RegExp(`(${TIME}) *(?:[和与跟及]|and) *(${TIME})`, 'u')
const AGAINST = /比|差|区别|不同|变化|相比|多多少|少多少/

const ASKING_WORD =
  /多少|几(?!乎)|什么|哪|谁|怎|何|啥|吗|呢$|咋|是否|有没有|还是(?=\p{Script=Han})|(?<verb>\p{Script=Han})不\k<verb>\p{Script=Han}|多[长大高宽远深](?![的地久])|\b(?:what|how|which|who|when|where|why)\b/iu
