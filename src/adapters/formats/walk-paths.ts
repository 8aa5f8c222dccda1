import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { WenjiError } from '../../core/errors.ts'
import { endingOf, isAside } from './read-file.ts'
import { DEEPEST } from './read-folder.ts'
import { unreadable } from './text.ts'

/** A file that was named or lies in a named folder, in the order of names; or why something there is not taken. */
export type Walked = { readonly file: string } | { readonly refused: WenjiError }

/**
 * The files of paths: one that is named itself whatever it ends in, of a folder those of the endings, not deeper than
 * three folders. A link within a folder is never followed: one that leads out of it, back, or to a folder is told; one to
 * a file of the same folder is that file, and left out.
 */
export async function walkPaths(paths: readonly string[], endings: ReadonlySet<string>): Promise<Walked[]> {
  const found: Walked[] = []
  for (const one of paths) {
    const there = await stat(one).catch(() => undefined)
    if (!there) found.push({ refused: unreadable(one, 'no such file or folder', '没有这个文件或文件夹') })
    else if (there.isDirectory()) found.push(...(await walkFolder(await realpath(one), one, endings)))
    else if (there.isFile()) found.push({ file: one })
    else found.push({ refused: unreadable(one, 'neither a file nor a folder', '不是文件，也不是文件夹') })
  }
  return found
}

async function walkFolder(root: string, named: string, endings: ReadonlySet<string>): Promise<Walked[]> {
  const walk = async (at: string, depth: number): Promise<Walked[]> => {
    const found: Walked[] = []
    for (const entry of await entriesOf(at)) {
      const full = path.join(at, entry.name)
      if (entry.isSymbolicLink()) found.push(...(await judgeLink(root, full, endings)))
      else if (entry.isDirectory()) found.push(...(depth < DEEPEST ? await walk(full, depth + 1) : []))
      else if (entry.isFile() && endings.has(endingOf(entry.name)) && !isAside(entry.name)) found.push({ file: full })
    }
    return found
  }
  try {
    return await walk(named, 0)
  } catch (cause) {
    if (!(cause instanceof WenjiError)) throw cause
    return [{ refused: cause }]
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw unreadable(folder, 'a folder that cannot be read', '文件夹无法读取')
  }
}

async function judgeLink(root: string, link: string, endings: ReadonlySet<string>): Promise<Walked[]> {
  const refused = (why: string, zh: string): Walked[] => [{ refused: unreadable(link, why, zh) }]
  const target = await realpath(link).catch(() => undefined)
  const there = target === undefined ? undefined : await stat(target).catch(() => undefined)
  const isWanted = endings.has(endingOf(link)) && !isAside(path.basename(link))
  if (target === undefined || !there)
    return isWanted ? refused('a link that leads nowhere', '链接没有指向任何文件') : []
  const inside = target === root || target.startsWith(`${root}${path.sep}`)
  if (there.isDirectory()) {
    const loops = `${await realpath(path.dirname(link))}${path.sep}`.startsWith(`${target}${path.sep}`)
    if (loops) return refused('a link back to a folder above it', '链接指回上级文件夹')
    return refused('a link to a folder; name that folder itself', '是指向文件夹的链接，请直接写那个文件夹')
  }
  if (!isWanted || inside) return []
  return refused('a link that leads out of the folder; name that file itself', '链接指向文件夹之外，请直接写那个文件')
}
