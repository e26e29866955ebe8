export { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
