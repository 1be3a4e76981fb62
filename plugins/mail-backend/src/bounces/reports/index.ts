export { readReport } from './readReport';
export { recordReport, type Recorded, type Refusal } from './recordReport';
