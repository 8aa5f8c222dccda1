import { type Cheerio, type CheerioAPI, load } from 'cheerio'
import type { Element } from 'domhandler'
import type { Block } from '../../core/document/plan-document.ts'
import type { ReadFile } from './format.ts'
import { blocksOf } from './html-blocks.ts'
import { decodeText, unreadable } from './text.ts'

/** Parts of a page that are never the document: menus, crumbs, share buttons, footers. By tag, id and class. */
const AROUND_TAGS = new Set(['nav', 'footer', 'aside'])
const AROUND_NAMES =
  /(?:^|[-_\s])(?:nav|navbar|navi|menu|sidebar|side|crumbs?|breadcrumbs?|position|location|dqwz|footer|foot|copyright|bottom|share|bshare|bdshare\w*|related|relate|xgxx|xgwj|xglj|recommend|toolbar|tools?|print|font(?:size)?|qrcode|ewm|search|login|banner|logo|hot|rank|pager?|pagination|comment)(?:$|[-_\s\d])/i
/** Blocks in front of the article that belong to the document: its title, labels with values, when and by whom it was published. */
const HEAD_LINE =
  /(?:索\s*引\s*号|文\s*号|发布机构|发文机关|发布日期|发布时间|公开日期|成文日期|来\s*源|名\s*称|标\s*题|主题分类)\s*[:：]/
/** A document's number, or the day and meeting of a report, on a line of its own. */
const HEAD_ALONE =
  /^(?:[\p{Script=Han}]{1,12}\s*[〔[(（【［]\s*20\d\d\s*[〕\])）】］]\s*第?\s*\d+\s*号|[—\-(（\s]*(?:20\d\d|二[〇○零]\p{Script=Han}{2})年.{2,8}日\s*在.{4,60}会议?上\s*[)）]?)$/u

/**
 * A page of a government's site: the article with its title and labels; menus, crumbs, related links and footers are
 * dropped and counted. The article is the smallest part of the page that holds most of its text that is no link.
 */
export async function readHtml(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const { text, encoding } = decodeText(file, bytes)
  const page = readPage(text)
  if (page.blocks.length === 0) throw unreadable(file, 'no text on the page', '网页没有正文')
  return { ...page, given: {}, encoding }
}

/** The document on a page. */
export function readPage(
  html: string,
): Pick<ReadFile, 'blocks' | 'notRead' | 'around'> & { cells?: { in: number; out: number } } {
  const $ = load(html)
  const article = articleOf($)
  const within = new Set<Element>($(article).parents().toArray())
  let dropped = 0
  const skip = (element: Element): boolean => {
    if (within.has(element) || element === article[0]) return false
    if (!isAround($, element)) return false
    dropped++
    return true
  }
  const before = blocksOf(
    $,
    $('body'),
    (element) => element === article[0] || skip(element) || isBehind($, element, article),
  )
  const main = blocksOf($, article, skip)
  const title = $('h1').first().text().replace(/\s+/g, '').trim()
  const kept = before.blocks.filter(
    ({ text, heading }) =>
      heading === 1 ||
      text.replace(/\s+/g, '') === title ||
      HEAD_LINE.test(text) ||
      HEAD_ALONE.test(text) ||
      isTitle(text, $),
  )
  const blocks = [...kept.map(plain), ...main.blocks].map((block, i): Block => ({ ...block, line: i + 1 }))
  const lost = dropped + before.blocks.length - kept.length
  const around = before.blocks.filter((block) => !kept.includes(block)).map(({ text }) => text)
  const cellsIn = before.cellsIn + main.cellsIn
  return {
    blocks,
    around: [...new Set(around)],
    ...(cellsIn > 0 ? { cells: { in: cellsIn, out: before.cellsOut + main.cellsOut } } : {}),
    notRead: [...(lost > 0 ? [`网页导航等 ${lost} 处`] : []), ...(main.images > 0 ? [`图片 ${main.images} 处`] : [])],
  }
}

/** A heading of the page is a plain line in front of the article. */
function plain({ text, line }: Block): Block {
  return { text, line }
}

function isTitle(text: string, $: CheerioAPI): boolean {
  const title = $('title').first().text().replace(/\s+/g, '')
  const words = text.replace(/\s+/g, '')
  return words.length >= 8 && title.startsWith(words) && !/[。；]/.test(words)
}

function isAround($: CheerioAPI, element: Element): boolean {
  if (AROUND_TAGS.has(element.name)) return true
  const names = `${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`
  if (AROUND_NAMES.test(names)) return true
  const text = $(element).text().replace(/\s+/g, '')
  if (!/^(?:ul|ol|div|p|td)$/.test(element.name) || text.length === 0) return false
  const links = $(element).find('a').toArray()
  const linked = links.reduce((sum, link) => sum + $(link).text().replace(/\s+/g, '').length, 0)
  return links.length >= 2 && linked > 0.6 * text.length && !/[。]/.test(text)
}

/** True for what stands behind the article on the page. */
function isBehind($: CheerioAPI, element: Element, article: Cheerio<Element>): boolean {
  const root = article[0]
  if (!root || root.name === 'body') return false
  const path = [root, ...article.parents().toArray()]
  return path.some((step) => $(step).nextAll().toArray().includes(element))
}

/** The smallest part of a page that holds seven tenths of its text outside links and menus. */
function articleOf($: CheerioAPI): Cheerio<Element> {
  const weight = (element: Element): number => {
    let sum = 0
    for (const node of element.children) {
      if (node.type === 'text') sum += node.data.replace(/\s+/g, '').length
      else if (
        node.type === 'tag' &&
        node.name !== 'a' &&
        !/^(?:script|style|noscript|select)$/.test(node.name) &&
        !isAround($, node)
      )
        sum += weight(node)
    }
    return sum
  }
  let best = $('body')
  const whole = best[0] ? weight(best[0]) : 0
  for (;;) {
    const inner = best
      .children()
      .toArray()
      .filter((child) => !/^(?:p|table|tbody|tr|td|ul|ol|span|h\d)$/.test(child.name))
    const next = inner.find((child) => weight(child) >= 0.7 * whole)
    if (!next) return best
    best = $(next)
  }
}
