import path from 'node:path'
import type { PersonText } from '../../core/errors.ts'

/** How files of a kind begin, in hex, whatever their names end in. */
const SIGNS: readonly { readonly kind: string; readonly start: string; readonly endings: readonly string[] }[] = [
  { kind: 'PDF', start: '255044462d', endings: ['.pdf'] },
  { kind: 'zip', start: '504b0304', endings: ['.docx', '.xlsx'] },
  { kind: 'OLE', start: 'd0cf11e0a1b11ae1', endings: [] },
  { kind: 'RTF', start: '7b5c727466', endings: [] },
]
const PAGE = /^\ufeff?\s*<(?:!doctype html|html[\s>])/i

function kindOf(bytes: Uint8Array): (typeof SIGNS)[number] | undefined {
  const start = Buffer.from(bytes.subarray(0, 64))
  if (PAGE.test(start.toString('utf8'))) return { kind: 'HTML', start: '', endings: ['.html', '.htm'] }
  return SIGNS.find((sign) => start.toString('hex').startsWith(sign.start))
}

/** What is wrong with a file whose content is certainly of another kind than its name; undefined where nothing is. */
export function foreignContent(file: string, bytes: Uint8Array): PersonText | undefined {
  const found = kindOf(bytes)
  const ending = path.extname(file).toLowerCase()
  if (!found || found.endings.includes(ending)) return undefined
  if (found.kind === 'OLE')
    return /^\.(?:docx|xlsx)$/.test(ending)
      ? {
          zh: '是加密的或旧版的 Office 文件，请去掉密码或另存后再导入',
          en: 'an Office file with a password, or of an old form; take the password away or save it anew',
        }
      : {
          zh: '内容是旧版 Office 文件，请另存为 docx 或 xlsx',
          en: 'an old Office file by its content; save it as docx or xlsx',
        }
  const fit = found.endings.join('、')
  return fit === ''
    ? { zh: `内容是 ${found.kind}，请另存为 docx`, en: `${found.kind} by its content; save it as docx` }
    : {
        zh: `内容是 ${found.kind}，与后缀 ${ending} 不符，请改为 ${fit}`,
        en: `${found.kind} by its content and not ${ending}; name it ${found.endings.join(' or ')}`,
      }
}
