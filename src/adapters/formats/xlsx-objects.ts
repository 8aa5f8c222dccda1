import type { CheerioAPI } from 'cheerio'

/** What a workbook holds beside the cells that are read, counted, one line each; `sheets` are the parts that are read. */
export function objectsOf(
  xml: (name: string) => CheerioAPI,
  names: readonly string[],
  sheets: readonly string[],
): string[] {
  const drawings = names.filter((name) => name.startsWith('xl/drawings/')).map(xml)
  const comments = names.filter((name) => name.startsWith('xl/comments')).map(xml)
  const open = sheets.map(xml)
  const sum = (parts: readonly CheerioAPI[], selector: string) =>
    parts.reduce((total, $) => total + $(selector).length, 0)
  const boxes = drawings.reduce(
    (total, $) =>
      total +
      $('xdr\\:sp')
        .toArray()
        .filter((shape) => $(shape).find('a\\:t').text().trim() !== '').length,
    0,
  )
  const unsolved = open.reduce(
    (total, $) =>
      total +
      $('c:has(f)')
        .toArray()
        .filter((cell) => $(cell).children('v').text() === '').length,
    0,
  )
  return [
    ...told('图片', sum(drawings, 'xdr\\:pic'), '处'),
    ...told('图表', sum(drawings, 'xdr\\:graphicFrame'), '处'),
    ...told('文本框', boxes, '处'),
    ...told('批注', sum(comments, 'comment'), '条'),
    ...told('没有计算结果的公式', unsolved, '处'),
    ...told('出错的单元格', sum(open, 'c[t="e"]'), '处'),
  ]
}

function told(what: string, count: number, unit: string): string[] {
  return count > 0 ? [`${what} ${count} ${unit}`] : []
}
