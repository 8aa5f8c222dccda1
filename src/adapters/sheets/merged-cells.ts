/** A merged range of a sheet, rows and columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
}

/** The merged ranges of each sheet of a spreadsheet, by the sheet's name. */
export function mergedCells(parts: ReadonlyMap<string, Buffer>): Map<string, MergedRange[]> {
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const targets = new Map(
    tagsOf(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const found = new Map<string, MergedRange[]>()
  for (const tag of tagsOf(text('xl/workbook.xml'), 'sheet')) {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const ranges = tagsOf(text(part), 'mergeCell').flatMap((merge) => rangeOf(attribute(merge, 'ref')))
    found.set(unescaped(attribute(tag, 'name')), ranges)
  }
  return found
}

function tagsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag)
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** B2:C7 */
function rangeOf(ref: string): MergedRange[] {
  const [, left = '', top = '', bottom = ''] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(ref) ?? []
  if (left === '') return []
  const column = [...left].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return [{ top: Number(top) - 1, left: column, bottom: Number(bottom) - 1 }]
}
