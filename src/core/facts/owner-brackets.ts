import { fold } from '../document/fold.ts'
import { bareUnits, type NamedRoles, namedRoles } from './owner-roles.ts'

/** A bracket that says who is in charge of what stands in front of it; a time in a bracket next to it is its deadline. */
export interface OwnerBracket {
  readonly start: number
  readonly end: number
  readonly roles: NamedRoles
}

/** The brackets of a folded text that name who is in charge, in order. */
export function ownerBrackets(folded: string): OwnerBracket[] {
  const found: OwnerBracket[] = []
  let time: { readonly start: number; readonly end: number; readonly roles: NamedRoles } | undefined
  for (const { start, end } of bracketsIn(folded)) {
    const body = folded.slice(start + 1, end - 1)
    const roles = rolesIn(body, folded, start, end)
    if (!roles) continue
    const last = found.at(-1)
    if (namesNobody(roles)) {
      if (roles.deadline === undefined) continue
      if (last?.end === start && last.roles.deadline === undefined)
        found[found.length - 1] = { ...last, end, roles: { ...last.roles, deadline: roles.deadline } }
      else time = { start, end, roles }
    } else if (time?.end === start && roles.deadline === undefined && time.roles.deadline !== undefined)
      found.push({ start: time.start, end, roles: { ...roles, deadline: time.roles.deadline } })
    else found.push({ start, end, roles })
  }
  return found
}

/** When a task is due, as the brackets of its quote or a label in it say. */
export function deadlineIn(quote: string): string | undefined {
  const folded = fold(quote)
  const [bracket] = ownerBrackets(folded)
  return (
    bracket?.roles.deadline ?? namedRoles(/(?:^|[。;；\s|])([^。]*时[限间][^。]*)/u.exec(folded)?.[1] ?? '')?.deadline
  )
}

function rolesIn(body: string, folded: string, start: number, end: number): NamedRoles | null {
  const roles = namedRoles(body)
  if (roles) return /:/.test(body) || endsTask(folded, start, end) ? roles : null
  return /^[。;]?\s*$/.test(folded.slice(end)) ? bareUnits(body) : null
}

/** The bracket stands behind a task, and not within a sentence that goes on. */
function endsTask(folded: string, start: number, end: number): boolean {
  return /[。;；!\n)\]】] *$/u.test(folded.slice(0, start)) || /^ *(?:[。;；,，、([【\n]|$)/u.test(folded.slice(end))
}

function namesNobody({ lead, responsible, others, leaders }: NamedRoles): boolean {
  return lead.length + responsible.length + others.length + leaders.length === 0
}

const OPENING = '([【'
const CLOSING = ')]】'

/** Outermost brackets: 各市(州)政府 within one is its own words. A sign that nothing closes, or of another kind, opens none. */
function bracketsIn(folded: string): { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = []
  const open: { char: string; at: number }[] = []
  for (let at = 0; at < folded.length; at++) {
    const char = folded.charAt(at)
    if (OPENING.includes(char)) open.push({ char, at })
    const opening = CLOSING.includes(char) ? OPENING.charAt(CLOSING.indexOf(char)) : undefined
    const own = opening === undefined ? -1 : open.findLastIndex((one) => one.char === opening)
    const [first] = own < 0 ? [] : open.splice(own)
    if (first) pairs.push({ start: first.at, end: at + 1 })
  }
  let reach = 0
  return pairs
    .sort((a, b) => a.start - b.start)
    .filter(({ end }) => {
      const isOutermost = end > reach
      reach = Math.max(reach, end)
      return isOutermost
    })
}
