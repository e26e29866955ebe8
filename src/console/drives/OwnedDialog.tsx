import { ownedPage, type OwnedPage } from '../../domain/drives/ballot-queries.ts'
import { ownedSources, writeOwned } from '../../domain/drives/owned.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { isOwnerPicks, OwnersInput } from './OwnersInput.tsx'

/** Writes down the area and the owners of one home, and from what they are known. */
export function OwnedDialog({ dwellingId, close }: { dwellingId: string; close: () => void }) {
  const words = useWords()
  const page = useAsk(ownedPage, { dwellingId }).data
  if (!page || page.place.dwellingId !== dwellingId) return null
  return <DeedDialog key={dwellingId} form={ownedForm(words, page)} close={close} done={close} />
}

function ownedForm(words: Catalogue, page: OwnedPage): DeedForm {
  const say = words.desk.ballots
  const { place, areaM2, registryAreaM2, owners, assumed, areaSource, ownerSource } = page
  const sources = choicesOf(words.drives.sources, ownedSources)
  const assumedNames = assumed.map(({ name }) => name).join('、')
  return {
    action: writeOwned,
    title: addressText(words, place),
    hint: [
      registryAreaM2 === null ? say.noRegistryArea : fill(say.registryArea, { n: registryAreaM2 }),
      assumedNames ? fill(say.assumedOwner, { names: assumedNames }) : '',
    ]
      .filter(Boolean)
      .join('; '),
    rest: () => ({ dwellingId: place.dwellingId }),
    shape: (typed) => ({
      areaM2: Number(typed['areaM2']) > 0 ? Math.round(Number(typed['areaM2']) * 100) / 100 : null,
      areaSource: typed['areaSource'] || null,
      owners: isOwnerPicks(typed['owners']) ? typed['owners'] : [],
      ownerSource: typed['ownerSource'] || null,
    }),
    fields: [
      {
        kind: 'line',
        key: 'areaM2',
        label: say.areaM2,
        optional: true,
        initial: areaM2 === null ? (registryAreaM2 === null ? '' : String(registryAreaM2)) : String(areaM2),
        complaint: (text) =>
          text.trim() === '' || /^\d{1,5}(\.\d{1,2})?$/.test(text.trim()) ? undefined : say.areaM2,
      },
      {
        kind: 'pick',
        key: 'areaSource',
        label: say.areaSource,
        optional: true,
        choices: sources,
        ...(areaSource ? { initial: areaSource } : {}),
      },
      {
        kind: 'own',
        key: 'owners',
        label: say.owners,
        optional: true,
        control: <OwnersInput />,
        initial: owners.length > 0 ? owners : assumed,
      },
      {
        kind: 'pick',
        key: 'ownerSource',
        label: say.ownerSource,
        optional: true,
        choices: sources,
        ...(ownerSource ? { initial: ownerSource } : {}),
      },
    ],
  }
}
