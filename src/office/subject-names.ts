import type { Knowledge } from '../core/search/knowledge.ts'
import { projectsOf } from '../core/search/projects.ts'

const MOST = 50

/** Names of projects and indicators that hold some words, shortest first: what somebody may mean who is typing. */
export function subjectNames(words: string, knowledge: Knowledge): readonly string[] {
  const wanted = plain(words)
  const projects = projectsOf(knowledge).projects.map(({ names, name }) => ({ name, names }))
  const indicators = [...knowledge.lexicon.indicators.values()].map(({ zh }) => ({ name: zh, names: [zh] }))
  const found = [...projects, ...indicators].filter(({ names }) => names.some((name) => plain(name).includes(wanted)))
  return [...new Set(found.map(({ name }) => name))].sort((a, b) => a.length - b.length).slice(0, MOST)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
