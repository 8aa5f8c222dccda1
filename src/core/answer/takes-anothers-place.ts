import { fold } from '../document/fold.ts'
import { soundAlike } from '../lexicon/syllables.ts'
import { contentStretches } from '../question/content.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import type { ProjectMention, ProjectRegister } from '../search/project.ts'
import { projectsOf } from '../search/projects.ts'
import { sentenceOf } from './say-passage.ts'

/**
 * True where a question puts another name in the place of one of the passage's (某某华中总部 for the 华中总部 of somebody else, 沙湖
 * “大湖+” for that of another lake): what tells the two apart stands nowhere in the sentence. Then the passage may be
 * shown, and answers nothing.
 */
export function takesAnothersPlace(passage: Passage, said: string, knowledge: Knowledge): boolean {
  const sentence = fold(sentenceOf(passage))
  const text = squeeze(sentence).replace(/\s/g, '')
  const bare = squeeze(sentence.replace(/\([^()]*\)|\s/g, ''))
  const stretches = contentStretches(squeeze(said)).filter((stretch) => stretch.length >= LEAST_NAME)
  const names = namesIn(passage, knowledge)
  return stretches.some(
    (stretch) =>
      names.some((name) => isNamedLike(stretch, name, text, knowledge)) || isElsewhere(stretch, text, bare, knowledge),
  )
}

const LEAST_NAME = 4

function squeeze(text: string): string {
  return fold(text).replace(/[()“”"'‘’《》]/g, '')
}

/** The names of projects in the sentence. */
function namesIn({ located, sentence }: Passage, knowledge: Knowledge): readonly string[] {
  return (mentionsIn(projectsOf(knowledge)).get(located) ?? [])
    .filter((mention) => sentence.start <= mention.start && mention.end <= sentence.end)
    .map(({ name }) => squeeze(name))
    .filter((name) => /^\p{Script=Han}{4,}$/u.test(name))
}

const known = new WeakMap<ProjectRegister, ReadonlyMap<Located, readonly ProjectMention[]>>()

/** Every mention of a project by its paragraph; made once a register. */
function mentionsIn(register: ProjectRegister): ReadonlyMap<Located, readonly ProjectMention[]> {
  const there = known.get(register)
  if (there) return there
  const made = new Map<Located, ProjectMention[]>()
  for (const mention of register.projects.flatMap(({ mentions }) => mentions)) {
    const same = made.get(mention.located)
    if (same) same.push(mention)
    else made.set(mention.located, [mention])
  }
  known.set(register, made)
  return made
}

/** A stretch ends like a name, begins like it or not, and has other words in the place of those that tell the name from others. */
function isNamedLike(stretch: string, name: string, text: string, { lexicon, syllables, regions }: Knowledge): boolean {
  if (
    stretch.includes(name) ||
    contentStretches(stretch).some((part) => part.length >= LEAST_NAME && text.includes(part))
  )
    return false
  const { projectNames } = lexicon
  for (let length = name.length - 1; length >= 2; length--) {
    const end = name.slice(-length)
    const at = stretch.indexOf(end)
    if (at < 0) continue
    if (at < 2) return false
    const front = sharedFront(stretch.slice(0, at), name.slice(0, -length))
    if (length < 3 && !(front.length >= 2 && projectNames.end.test(end))) return false
    const from = front === '' ? 0 : stretch.indexOf(front) + front.length
    const placeless = (words: string) =>
      [...regions.keys(), ...regions.values()].reduce((rest, region) => rest.replace(region, ''), words)
    const own = placeless(stretch.slice(from, at)).replace(/^[不除没非算含]+/u, '')
    const other = own.slice(projectNames.leadAt(own, 0).length).replace(/^[的在有是和与]/u, '')
    // 南湖海绵城市改造, where a sentence on 海绵城市 has the 南湖地区改造: nothing of it is left out
    if (front !== '' && other.length > 3 && text.includes(other)) return false
    const written = placeless(name.slice(front.length, -length))
    if (!/^\p{Script=Han}{2,6}$/u.test(other) || written.length < 2 || projectNames.isKind(other)) return false
    const sounds =
      syllables !== undefined &&
      other.length === written.length &&
      [...other].every((char, i) => char === written[i] || soundAlike(char, written[i] ?? '', syllables) !== null)
    const tells = front === '' ? other.slice(-2) : `${other.slice(-2)}${end.slice(0, 1)}`
    return !sounds && !text.includes(tells) && !(front === '' && written.endsWith(other.slice(-2)))
  }
  return false
}

/** The longest beginning of a name, of two characters at least, that stands in a text. */
function sharedFront(text: string, name: string): string {
  for (let length = name.length - 1; length >= 2; length--)
    if (text.includes(name.slice(0, length))) return name.slice(0, length)
  return ''
}

/** By what places and houses end; the last character of each. */
const PLACES = ['公园', '医院', '小学', '中学', '大学', '学校', '广场', ...'湖塘山路街镇村港河江桥']
const PLACE_ENDS = `(?:${PLACES.join('|')})`
/** Words for any of a kind, and no names. */
const ANY =
  /(?:[道公铁马线网思套门出陆水大小新老旧各全本城乡农沿长两多]|街|社)[路街镇村山河江湖桥港]$|(?:民|中心|公办|民办|中小|新建|区属|市属|街道|综合|专科|各类|普惠)(?:医院|学校|小学|中学|公园|广场)$/u

/** 沙湖星级公厕 where the sentence has those of another lake; 杨园街 where it lists other streets. */
function isElsewhere(stretch: string, text: string, bare: string, { lexicon }: Knowledge): boolean {
  return PLACES.some((kind) => {
    for (let at = stretch.indexOf(kind, 1); at > 0; at = stretch.indexOf(kind, at + 1)) {
      const end = at + kind.length
      const name = stretch.slice(0, end)
      const behind = /^\p{Script=Han}{2}/u.exec(stretch.slice(end))?.[0]
      const core = name.slice(-kind.length - 1)
      if (behind === undefined || text.includes(core) || bare.includes(core) || /^[道区片]/.test(behind)) continue
      if (ANY.test(name) || !/^\p{Script=Han}+$/u.test(core) || lexicon.projectNames.isKind(name)) continue
      // 合安路 of those who drive on the 合安公路
      if (kind === '路' && text.includes(`${name.slice(-3, -1)}公路`)) continue
      const same = new RegExp(`${PLACE_ENDS}${behind}`, 'u')
      const listed = new RegExp(`\\p{Script=Han}${kind}(?:、|等)`, 'u')
      if (same.test(text) || same.test(bare) || (kind.length === 1 && listed.test(text) && text.includes(behind)))
        return true
    }
    return false
  })
}
