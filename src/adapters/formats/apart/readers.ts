import type { HeavyReader } from '../format.ts'

/** Readers of heavy formats by the ending of a file's name; each is loaded when the first file of its kind is there. */
export const READERS: Readonly<Record<string, () => Promise<HeavyReader>>> = {
  '.html': async () => (await import('../html.ts')).readHtml,
  '.htm': async () => (await import('../html.ts')).readHtml,
  '.docx': async () => (await import('../docx.ts')).readDocx,
  '.pdf': async () => (await import('../pdf.ts')).readPdf,
  '.xlsx': async () => (await import('../xlsx.ts')).readXlsx,
  '.csv': async () => (await import('../csv.ts')).readCsv,
  '.tsv': async () => (await import('../csv.ts')).readCsv,
}
