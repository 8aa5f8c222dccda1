import type { PdfLock } from './lock-pdf.ts'

/** A line of a made page: where it begins in points from the left and from the bottom, and how large its letters are. */
export interface MadeLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/**
 * A PDF whose text is set in a Chinese font that is not in the file, as offices' printers make them. Characters go by
 * their UTF-16 numbers; `meant` says in its table of characters what some of them stand for. `lock` makes it one with a
 * password.
 */
export function makePdf(
  pages: readonly (readonly MadeLine[])[],
  meant: Readonly<Record<string, string>> = {},
  lock?: PdfLock,
): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  const table = Object.keys(meant).length > 0 ? ' /ToUnicode 5 0 R' : ''
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R]${table} >>`,
  )
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
  )
  add(streamOf(tableOf(pages, meant)))
  for (const [i, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
    )
    add(
      streamOf(
        lines
          .map(({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
          .join('\n'),
      ),
    )
  }
  let out = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${lock ? locked(body, i + 1, lock) : body}\nendobj\n`
    return at
  })
  const xref = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  out += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt = lock ? ` /Encrypt ${lock.dictionary} /ID [<${lock.id}> <${lock.id}>]` : ''
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${xref}\n%%EOF\n`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

/** An object with its strings and its stream encrypted. */
function locked(body: string, object: number, lock: PdfLock): string {
  const [head = '', ...rest] = body.split('\nstream\n')
  const strings = head.replace(
    /\(([^()]*)\)/g,
    (_, text: string) => `<${Buffer.from(lock.encrypt(object, text), 'latin1').toString('hex')}>`,
  )
  if (rest.length === 0) return strings
  const content = rest.join('\nstream\n').slice(0, -'\nendstream'.length)
  return `${strings}\nstream\n${lock.encrypt(object, content)}\nendstream`
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')
}

/** The table that tells what each character is: itself, but for those that are meant to be another. */
function tableOf(pages: readonly (readonly MadeLine[])[], meant: Readonly<Record<string, string>>): string {
  const chars = [...new Set(pages.flat().flatMap(({ text }) => [...text]))]
  const rows = chars.map((char) => `<${hex(char)}> <${hex(meant[char] ?? char)}>`)
  const parts: string[] = []
  for (let i = 0; i < rows.length; i += 100) {
    const part = rows.slice(i, i + 100)
    parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /T def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${parts.join('\n')}\nendcmap\nend\nend`
}
