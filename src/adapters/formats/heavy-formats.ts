import type { ApartReader } from './format.ts'

/** Formats that are read in another process, and how that one is opened; nothing of it is loaded before. */
export const heavyFormats: { readonly endings: readonly string[]; readonly open: () => Promise<ApartReader> } = {
  endings: ['.html', '.htm', '.docx', '.pdf', '.xlsx', '.csv', '.tsv'],
  open: async () => (await import('./apart/read-apart.ts')).readApart(),
}
