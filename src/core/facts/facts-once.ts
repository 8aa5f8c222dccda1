import { citationCode, type PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { figuresByParagraph } from './extract-figures.ts'
import { extractOwners } from './extract-owners.ts'
import { extractProjects } from './extract-projects.ts'
import type { FigureFact, OwnerFact, Place, ProjectFact } from './fact.ts'
import { namesLikeProjects } from './names-like-projects.ts'

/** Everything that is read out of one document. */
export interface DocumentFacts {
  /** The figures of each paragraph, in the order of paragraphs. */
  readonly figures: readonly (readonly FigureFact[])[]
  readonly projects: readonly ProjectFact[]
  readonly owners: readonly OwnerFact[]
  /** Names that end like a project's. */
  readonly names: readonly string[]
}

interface Read {
  readonly document: PlanDocument
  readonly lexicon: Lexicon
  readonly facts: Partial<DocumentFacts>
}

/**
 * Facts are read once for as long as their paragraphs are held: most documents of a knowledge are those of the one before
 * it and of other audiences, some under another code.
 */
const read = new WeakMap<PlanDocument['paragraphs'], Read>()

/** The figures of each paragraph in order, one paragraph at a time. */
export function* figuresOnce(document: PlanDocument, lexicon: Lexicon): Generator<readonly FigureFact[], void> {
  const known = knownOf(document, lexicon).figures
  if (known) {
    yield* known
    return
  }
  const figures: (readonly FigureFact[])[] = []
  for (const found of figuresByParagraph(document, lexicon)) {
    figures.push(found)
    if (figures.length === document.paragraphs.length) add(document, lexicon, { figures })
    yield found
  }
}

/** The projects of a document with their stages. */
export function projectsOnce(document: PlanDocument, lexicon: Lexicon): readonly ProjectFact[] {
  const known = knownOf(document, lexicon).projects
  if (known) return known
  const projects = extractProjects(document, lexicon)
  add(document, lexicon, { projects })
  return projects
}

/** The tasks of a document that name somebody in charge. */
export function ownersOnce(document: PlanDocument, lexicon: Lexicon): readonly OwnerFact[] {
  const known = knownOf(document, lexicon).owners
  if (known) return known
  const owners = extractOwners(document)
  add(document, lexicon, { owners })
  return owners
}

/** The names in a document that end like a project's. */
export function namesOnce(document: PlanDocument, lexicon: Lexicon): readonly string[] {
  const known = knownOf(document, lexicon).names
  if (known) return known
  const names = [...namesLikeProjects(document, lexicon)]
  add(document, lexicon, { names })
  return names
}

/** All of it. */
export function factsOnce(document: PlanDocument, lexicon: Lexicon): DocumentFacts {
  return {
    figures: [...figuresOnce(document, lexicon)],
    projects: projectsOnce(document, lexicon),
    owners: ownersOnce(document, lexicon),
    names: namesOnce(document, lexicon),
  }
}

/** Takes the facts of a document as they were read before by the same rules, so that nothing is read out of it again. */
export function takeFacts(document: PlanDocument, lexicon: Lexicon, facts: DocumentFacts): void {
  read.set(document.paragraphs, { document, lexicon, facts })
}

function knownOf(document: PlanDocument, lexicon: Lexicon): Partial<DocumentFacts> {
  const known = read.get(document.paragraphs)
  if (known?.lexicon !== lexicon) return {}
  if (known.document === document) return known.facts
  if (!differInCode(known.document, document)) return {}
  const facts = underCodeOf(document, known.facts)
  read.set(document.paragraphs, { document, lexicon, facts })
  return facts
}

function add(document: PlanDocument, lexicon: Lexicon, facts: Partial<DocumentFacts>): void {
  read.set(document.paragraphs, { document, lexicon, facts: { ...knownOf(document, lexicon), ...facts } })
}

/** True where two documents tell the same of the same paragraphs: by its place among others a document is coded anew. */
function differInCode(one: PlanDocument, other: PlanDocument): boolean {
  const fields = new Map<string, unknown>(Object.entries(one))
  const others = Object.entries(other)
  return (
    others.length === fields.size &&
    others.every(([field, value]) => field === 'codePrefix' || (fields.has(field) && fields.get(field) === value))
  )
}

function underCodeOf(document: PlanDocument, { figures, projects, owners, names }: Partial<DocumentFacts>) {
  const coded = <T extends Place>(fact: T): T => {
    const paragraph = document.paragraphs[fact.ordinal]
    return paragraph ? { ...fact, code: citationCode(document, paragraph) } : fact
  }
  return {
    ...(figures ? { figures: figures.map((found) => (found.length === 0 ? found : found.map(coded))) } : {}),
    ...(projects ? { projects: projects.map(coded) } : {}),
    ...(owners ? { owners: owners.map(coded) } : {}),
    ...(names ? { names } : {}),
  }
}
