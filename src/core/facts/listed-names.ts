import type { Lexicon } from '../lexicon/lexicon.ts'

/** Words between a name and its stage that tell how it stands and name nothing. */
const LINK =
  /(?:已经?|正在|处于|进入|抓紧|加速|加快|稳步|顺利|正式|正|均|全面|全部|全线|完成|开展|办理|核发|下达|推进|的|新|进行|有序|基本|工作|工程|房屋|土地|主体|按期|如期|按时|提前|尽快|尽早|早日|年内|年底前|同步|相继|陆续|持续|景观|绿化|环境|周边|建设|形象|整体|施工|建成)+$/
/** What closes a name: 等一批重大项目 aside, a number of things (两座变电站, 落地项目31个). */
const NUMBERED = /(?:一批|[\d两三四五六七八九十]+(?:\.\d+)?[个宗项处座条所家块](?!号))(\S*)$/
/** 建成小区136个 counts things of a kind, and names none. */
const COUNTED = /\d[\d.]*[万亿]?(?:个|家|座|处|条|项|宗|所|公里|立方米|平方米|部|台|套|户|起|件|栋|幢|间)$/
const COUNT_FRONT = /^(?:不少于|近|约)?\d+(?:个|家|座|处|条|项|部|台|所|栋|幢)/
/** Words in front of a name that belong to the sentence. */
const FILLER =
  /^(?:并|且|而|也|还|其|以|将|对|在|由|要|为|了|的|时(?!代|光|尚)|大力|力度|加大|从而|有序|初步|及时|统一|跟踪对接|紧密对接|对接|探索|上半年|下半年|年内|实现了?|有(?=\p{Script=Han}{4})|好(?=[大各一])|\p{Script=Han}{2,4}协调|\p{Script=Han}{3,6}业要?(?=加速|推动|推进)|(?:总?投资)?(?:不少于|近|约)?\d+(?:\.\d+)?(?:[万亿]元|万?平方米|万?亩|公里|个|家|座|处|条|项|部|台)(?:新建|的)?|一座.*——|全[国省市]首个|首个|道路(?=\p{Script=Han}{4}))/u
const LONGEST_NAME = 22
/** A list closed by a word for projects names projects, whatever its names end in. */
const PROJECTS = /(?<!的.{0,4}|服务|活动|培训)(?:项目|工程|地块)的?$/
/** 国防动员、双拥共建等工作: a list of work, and of no projects. */
const OF_WORK = /等(?:各项|方面)?(?:工作|改革|事项|行动|活动|任务)(?:正在|有序|稳步|扎实|全面)?$/
/** Kinds of projects, a verb with its object, what is only pointed at: no name of one. */
const NO_NAME =
  /^(?:一批|各|全区|全市|全省|相关|有关|新建|公共|等|已|其他|部分|所有|新增|优质|性|成(?!吉)|[一二三四五六七八九十]是|\d{4}年|.{0,6}\d+[个项处家条部])|[,，:;。]|的|具有|入选|解决|影响|用于|努力|坚持|一条|工程建设项目$|[率额量]$|亿元|里程|(?:重大|重点|产业|在建|新开工|民生|亿元以上|百亿级|[和与及、])项目$|^.{0,2}项目$|品质|高质量/

export interface NamesInput {
  /** What stands between a verb and a stage. */
  readonly text: string
  /** True behind a word that only a building site or a plot has (开工, 前期手续): unknown ends are taken too. */
  readonly strong: boolean
  /** True behind a word of expropriation or sale. */
  readonly land: boolean
  /** True where 项目 follows: 等3个续建|项目. */
  readonly ofProjects?: boolean
}

/**
 * Names of projects in a stretch of a folded clause: the parts of a list (A、B等项目, A及B), each without what leads to
 * it. Words for a kind (8个老旧小区改造项目) are none.
 */
export function namesIn(input: NamesInput, lexicon: Lexicon): string[] {
  if (OF_WORK.test(input.text)) return []
  const { list, closing } = closedList(behindVerb(input.text.replace(LINK, ''), lexicon))
  const pieces = splitList(list, lexicon)
  const several = pieces.length > 1
  if (
    !several &&
    (closing === null ? COUNTED : NUMBERED).test(input.text.replace(LINK, '')) &&
    !input.text.includes('等')
  )
    return []
  const isClosed =
    closing !== null ? input.ofProjects === true || isProjectWord(closing, lexicon) : several && PROJECTS.test(list)
  const names = pieces.map((piece, i) => {
    const name = several && i === pieces.length - 1 && closing === null ? piece.replace(/项目$/, '') : piece
    return COUNTED.test(name) || COUNT_FRONT.test(name) ? '' : cleanName(name, lexicon)
  })
  if (closing !== null && holdsOthers(closing, names, lexicon)) return []
  return names.filter((name) => isName(name, { ...input, closed: isClosed, several }, lexicon))
}

/** A、B等3个产业项目: the list, and the words that close it; null where nothing does. */
function closedList(text: string): { list: string; closing: string | null } {
  const at = lastOutside(text, '等')
  if (at >= 2) return { list: text.slice(0, at), closing: text.slice(at + 1).replace(NUMBER_FRONT, '') }
  const numbered = NUMBERED.exec(text)
  if (numbered && numbered.index >= 3 && !/[及和与、]$/.test(text.slice(0, numbered.index)))
    return { list: text.slice(0, numbered.index), closing: (numbered[1] ?? '').replace(/[及和与].*$/, '') }
  return { list: text, closing: null }
}

const NUMBER_FRONT = /^(?:一批|[\d.两三四五六七八九十]+万?[个宗项处座条所家块])/

function isProjectWord(closing: string, { projectNames }: Lexicon): boolean {
  const word = closing.replace(/相关$/, '')
  return word === '' || PROJECTS.test(word) || projectNames.end.test(word.replace(LINK, ''))
}

/** 江湾街、东闸街等8个社区卫生服务中心: the streets only say whose the things are. */
function holdsOthers(closing: string, names: readonly string[], lexicon: Lexicon): boolean {
  const kind = closing.replace(LINK, '')
  return (
    /[\p{Script=Han}]{4}/u.test(kind) &&
    !/路|街/.test(kind) &&
    lexicon.projectNames.end.test(kind) &&
    names.every((name) => /(?:街|街道|镇|乡|社区|村)$/.test(name))
  )
}

function lastOutside(text: string, sign: string): number {
  let depth = 0
  let at = -1
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if ('(“'.includes(char)) depth++
    else if (')”'.includes(char)) depth = Math.max(0, depth - 1)
    else if (char === sign && depth === 0) at = i
  }
  return at
}

/** Parts of a list; a joining word whose right side is no name by itself (商务设施和公园绿地) joins and does not part. */
function splitList(text: string, lexicon: Lexicon): string[] {
  const parts: string[] = []
  let rest = text
  const marks = marksOf(text)
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]
    if (!mark) continue
    const right = rest.slice(mark.end)
    const left = rest.slice(marks[i - 1]?.end ?? 0, mark.start)
    if (mark.word !== '、' && !/^\d/.test(right) && joinsWords(left, cleanName(right, lexicon), lexicon)) continue
    parts.unshift(right)
    rest = rest.slice(0, mark.start)
  }
  return [rest, ...parts].map((part) => part.trim()).filter((part) => part !== '')
}

function joinsWords(left: string, right: string, { projectNames }: Lexicon): boolean {
  if (projectNames.end.test(left)) return false
  return right.length < 3 || projectNames.isKind(right.replace(/项目$/, '')) || !projectNames.end.test(right)
}

/** Where a list may be parted, outside brackets and quotation marks. */
function marksOf(text: string): { start: number; end: number; word: string }[] {
  return [...text.matchAll(/以及|[、和及与]/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }))
    .filter(({ start }) => {
      const before = text.slice(0, start)
      return (
        (before.match(/[(“]/g) ?? []).length === (before.match(/[)”]/g) ?? []).length &&
        !(text[start] === '和' && /[平共]$/.test(before))
      )
    })
}

function cleanName(piece: string, lexicon: Lexicon): string {
  let rest = behindVerb(piece.trim(), lexicon)
  for (;;) {
    const shorter = rest.slice(lexicon.projectNames.leadAt(rest, 0).length).replace(FILLER, '')
    if (shorter === rest || shorter === '') break
    rest = shorter
  }
  return rest.replace(NUMBERED, '').replace(LINK, '')
}

/** 沿线积极推进武汉平安幸福中心: a name begins behind the last verb that leads to it. */
function behindVerb(text: string, { projectNames }: Lexicon): string {
  for (let at = text.length - 3; at > 0; at--) {
    const verb = projectNames.leadAt(text, at)
    if (verb.length >= 2 && !/^(?:建设|改造|保障|服务|支持|促进|布局|新建|建成|扩大|完善|深化|加强|优化)/.test(verb))
      return text.slice(at)
  }
  return text
}

interface NameContext extends NamesInput {
  readonly closed: boolean
  readonly several: boolean
}

function isName(name: string, { strong, land, closed, several }: NameContext, { projectNames }: Lexicon): boolean {
  const plain = name.replace(/\([^)]*\)/g, '')
  if (plain.length < 3 || plain.length > LONGEST_NAME || NO_NAME.test(name)) return false
  if (projectNames.generic.has(name) || projectNames.isKind(plain)) return false
  if (/^“/.test(plain) && projectNames.isKind(plain.replace(/^“[^”]*”/, ''))) return false
  const isPlace = (text: string) => projectNames.end.test(text) || projectNames.placeEnd.test(text)
  if (projectNames.work.test(name) && !closed && !strong) return isPlace(plain.replace(projectNames.work, ''))
  if (projectNames.end.test(name)) return true
  if (land && projectNames.placeEnd.test(name)) return true
  if (!isPlain(plain)) return false
  const quoted = /^(\p{Script=Han}{2,8})“[^”]+”$/u.exec(name)?.[1]
  if (quoted !== undefined) return isPlace(quoted) && !projectNames.isKind(quoted)
  return closed || (strong && plain.length >= 4) || (several && /[A-Z\d]/i.test(plain))
}

/** A name with an unknown end holds no word of a statement. */
function isPlain(name: string): boolean {
  return name.length <= 14 && !STATEMENT.test(name) && !/^(?:“|\d+[A-Z])/i.test(name)
}

const STATEMENT =
  /[了是为在被让使把将达占按从向给要由到]|工作|服务|能力|水平|情况|问题|政策|机制|体系|行动|活动|企业|人员|数据|项目|预计|预期|计划|底前|\d年|年底|\d月|隐患|信心|开工|竣工|征收|出让|收尾|管理|维护|评估|(?:公司|银行|集团|性|安全|硬化)$/
