import { type FrontMatter, frontMatterSchema } from '../../core/document/front-matter.ts'
import type { GivenMetadata } from '../../core/document/read-metadata.ts'
import type { Format } from './format.ts'
import { decodeText, linesOf, readHeading } from './text.ts'
import type { YamlReader } from './yaml-reader.ts'

/** Markdown with an optional front matter; `#` marks headings, every other line is a paragraph. */
export function markdownFormat(readYaml: YamlReader): Format {
  return {
    name: 'markdown',
    endings: ['.md'],
    read(file, bytes) {
      const { text, encoding } = decodeText(file, bytes)
      const { front, body, bodyLine } = splitFrontMatter(text)
      const given = front === '' ? {} : toGiven(readYaml(file, front, frontMatterSchema, 2))
      return { blocks: linesOf(body, bodyLine).map(readHeading), given, encoding }
    },
  }
}

function splitFrontMatter(text: string): { front: string; body: string; bodyLine: number } {
  const match = /^\ufeff?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) return { front: '', body: text, bodyLine: 1 }
  return { front: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length }
}

/** English names of one row, with commas between them. */
function inWords(rows: FrontMatter['english']): GivenMetadata['english'] {
  return rows ? Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row.split(/,\s*/)])) : undefined
}

function toGiven(front: FrontMatter): GivenMetadata {
  const { speaker_title, source: _source, aliases, english, ...rest } = front
  return { ...rest, speakerTitle: speaker_title, aliases: aliases ?? undefined, english: inWords(english) }
}
