import { join } from 'node:path'
import { isCallExpression, isIdentifier, type Node } from 'typescript/unstable/ast'
import { API, SignatureKind, type Checker, type Project, type Type } from 'typescript/unstable/sync'
import type { AnswerShapes, Json } from '../../src/server/http/openapi-answers.ts'
import { schemaWriter } from './type-schema.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What the server describes its answers with (server/http/openapi-answers.ts). */
export const ANSWER_SHAPES = join(ROOT, 'src/server/http/answer-shapes.json')

/** As the file holds it: a line for each name, so that a change of one answer is a change of one line. */
export function answerShapeLines(): string {
  const parts = Object.entries(answerShapes()).map(([part, shapes]) => {
    const lines = Object.entries(shapes).map(
      ([name, shape]) => `${JSON.stringify(name)}: ${JSON.stringify(shape)}`,
    )
    return `${JSON.stringify(part)}: {\n${lines.join(',\n')}\n}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

/** Read from the types that questions and handlers are written in: the compiler knows what they answer. */
function answerShapes(): AnswerShapes {
  const api = new API({ cwd: ROOT })
  try {
    const config = join(ROOT, 'tsconfig.json')
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
    if (!project) throw new Error('no project at tsconfig.json')
    const writer = schemaWriter(project.checker)
    const questions = questionShapes(project, writer.schemaOf)
    const deeds = deedShapes(project, writer.schemaOf)
    const plain = plainShapes(project, writer.schemaOf)
    const schemas = sorted(writer.named())
    return { schemas, questions: sorted(questions), deeds: sorted(deeds), plain: sorted(plain) }
  } finally {
    api.close()
  }
}

type SchemaOf = ReturnType<typeof schemaWriter>['schemaOf']

/** From the list of all that can be asked: each question carries the type of its answer. */
function questionShapes({ checker, program }: Project, schemaOf: SchemaOf): Record<string, Json> {
  const file = program.getSourceFile(join(ROOT, 'src/domain/queries.ts'))!
  const list = checker.getMemberInModuleExports(checker.getSymbolAtLocation(file)!, 'queries')!
  const tuple = checker.getTypeOfSymbol(list)!
  if (!tuple.isTypeReference()) throw new Error('the questions are no longer a tuple')
  return Object.fromEntries(
    checker.getTypeArguments(tuple).map((query) => {
      const [name, answer] = ['name', 'answer'].map((key) => propertyType(checker, query, key)!)
      if (!name?.isStringLiteralType()) throw new Error('a question without a name')
      return [name.value, schemaOf(answer!)]
    }),
  )
}

/** From the one interface that names what the routes beside the doors answer. */
function plainShapes({ checker, program }: Project, schemaOf: SchemaOf): Record<string, Json> {
  const file = program.getSourceFile(join(ROOT, 'src/server/http/plain-answers.ts'))!
  const answers = checker.getMemberInModuleExports(checker.getSymbolAtLocation(file)!, 'PlainAnswers')!
  const type = checker.getDeclaredTypeOfSymbol(answers)!
  return Object.fromEntries(
    checker.getPropertiesOfType(type).map((route) => [route.name, schemaOf(checker.getTypeOfSymbol(route)!)]),
  )
}

/** From what each handler's `apply` gives back where it is written: `handle(acceptCase, { …, apply })`. */
function deedShapes({ checker, program }: Project, schemaOf: SchemaOf): AnswerShapes['deeds'] {
  const deeds: Record<string, Told> = {}
  for (const path of program.getSourceFileNames()) {
    if (!path.startsWith(join(ROOT, 'src/server/')) || path.endsWith('.test.ts')) continue
    for (const [action, handler] of handled(program.getSourceFile(path)!)) {
      const name = propertyType(checker, checker.getTypeAtLocation(action)!, 'name')
      const told = toldBy(checker, checker.getTypeAtLocation(handler)!)
      if (!name || told.length === 0) continue
      const names = name.isUnionType() ? name.getTypes() : [name]
      const shape: Told = {}
      for (const key of ['answer', 'secret', 'detail'] as const) {
        const found = told.flatMap((one) => propertyType(checker, one, key) ?? [])
        const schema = schemaOf(...found)
        if (found.length > 0 && schema['type'] !== 'null' && Object.keys(schema).length > 0)
          shape[key] = schema
      }
      for (const one of names)
        if (one.isStringLiteralType() && Object.keys(shape).length > 0) deeds[one.value] = shape
    }
  }
  return deeds
}

type Told = { answer?: Json; secret?: Json; detail?: Json }

/** Every `handle(action, handler)` of a file. */
function handled(node: Node): [action: Node, handler: Node][] {
  const found: [Node, Node][] = []
  node.forEachChild((child) => {
    if (isCallExpression(child) && isIdentifier(child.expression) && HANDLES.has(child.expression.text)) {
      const [action, handler] = child.arguments
      if (action && handler) found.push([action, handler])
    } else found.push(...handled(child))
  })
  return found
}

const HANDLES: ReadonlySet<string> = new Set(['handle', 'handleMany'])

/** What `apply` gives back, and `applyAll` for each. */
function toldBy(checker: Checker, handler: Type): readonly Type[] {
  const apply = propertyType(checker, handler, 'apply') ?? propertyType(checker, handler, 'applyAll')
  if (!apply) return []
  return checker
    .getSignaturesOfType(apply, SignatureKind.Call)
    .flatMap((signature) => unwrapped(checker, checker.getReturnTypeOfSignature(signature)!))
}

function unwrapped(checker: Checker, type: Type): readonly Type[] {
  if (type.isUnionType()) return type.getTypes().flatMap((one) => unwrapped(checker, one))
  if (type.isTypeReference() && (type.getSymbol()?.name === 'Promise' || checker.isArrayLikeType(type)))
    return checker.getTypeArguments(type).flatMap((one) => unwrapped(checker, one))
  return type.isObjectType() ? [type] : []
}

function propertyType(checker: Checker, type: Type, name: string): Type | undefined {
  const symbol = checker.getPropertyOfType(type, name)
  return symbol && checker.getTypeOfSymbol(symbol)
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
