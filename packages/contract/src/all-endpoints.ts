import { addAction, readAction, saveAction } from './actions.ts';
import {
  addAnnotation,
  listAnnotationChoices,
  listAnnotations,
  withdrawAnnotation,
} from './annotations.ts';
import { listAreaSets } from './areas-held.ts';
import { compareAreas, downloadComparison, downloadComparisonWorkbook } from './compare.ts';
import {
  addComparisonGroup,
  listComparisonGroups,
  saveComparisonGroup,
  withdrawComparisonGroup,
} from './comparison-groups.ts';
import { readCoverage } from './coverage.ts';
import type { Endpoint } from './endpoint.ts';
import { listFigureSources } from './figure-sources.ts';
import { addKey, endKey, listKeys } from './figures-keys.ts';
import { readHealth } from './health.ts';
import { downloadHistory, downloadHistoryWorkbook, readHistory } from './history.ts';
import {
  acceptImport,
  cancelImport,
  checkImport,
  listImports,
  readImport,
  setMidYear,
  setPublishedOn,
  startImport,
  uploadFile,
} from './imports.ts';
import { downloadIndicator, downloadIndicatorWorkbook, readIndicator } from './indicator.ts';
import { listFigureChoices } from './indicators.ts';
import { mapImport } from './mapping.ts';
import { readOpenApi } from './openapi.ts';
import { readOverview } from './overview.ts';
import {
  addAgency,
  addPerson,
  changeRole,
  listAgencies,
  listPeople,
  makeSetUpLink,
  removePerson,
  saveAgency,
} from './people.ts';
import { downloadPeriods, downloadPeriodsWorkbook, readPeriods } from './periods.ts';
import {
  addPriority,
  adoptPlan,
  closePlan,
  createPlan,
  listPlanChoices,
  listPlans,
  readPlan,
  savePriority,
} from './plans.ts';
import { downloadProfile, downloadProfileWorkbook, readProfile } from './profile.ts';
import {
  confirmReport,
  readMyActions,
  recallReport,
  saveReportDraft,
  submitReport,
} from './progress.ts';
import {
  downloadFiguresCsv,
  downloadFiguresXlsx,
  downloadOriginal,
  listReleases,
  readRelease,
  withdrawRelease,
} from './releases.ts';
import {
  addReturnIndicator,
  listReturnIndicators,
  readReturnFigures,
  saveReturnIndicator,
  takeReadyIndicators,
} from './return-indicators.ts';
import { addReturnNote, withdrawReturnNote } from './return-notes.ts';
import {
  downloadReturnTemplate,
  listReturns,
  readReturn,
  saveReturn,
  saveReturnDraft,
  sendReturnFile,
} from './returns.ts';
import { compareReleases, downloadRevisions } from './revisions.ts';
import { closeRound, listRounds, openRound, readRound, saveRound } from './rounds.ts';
import { addSavedView, listSavedViews, saveSavedView, withdrawSavedView } from './saved-views.ts';
import {
  changePassword,
  checkSetUpLink,
  choosePassword,
  endSession,
  listDemonstrationPeople,
  listSessions,
  readSession,
  signIn,
  signInToDemonstration,
  signOut,
} from './session.ts';
import { listDistricts, readSettings, saveSettings } from './settings.ts';
import { downloadSeverity, downloadSeverityWorkbook, readSeverity } from './severity.ts';
import { downloadTrend, downloadTrendWorkbook, readTrend } from './trends.ts';
import { readWardOutlines } from './ward-outlines.ts';
import { downloadWards, downloadWardsWorkbook, readWards } from './wards.ts';
import { addWatch, listWatches, stopWatch } from './watches.ts';

/** Every endpoint of the API, once. A test holds the server to serve exactly these. */
export const allEndpoints: readonly Endpoint[] = [
  readHealth,
  readOpenApi,
  readSession,
  signIn,
  signOut,
  listDemonstrationPeople,
  signInToDemonstration,
  checkSetUpLink,
  choosePassword,
  changePassword,
  listSessions,
  endSession,
  listPeople,
  addPerson,
  changeRole,
  removePerson,
  makeSetUpLink,
  listAgencies,
  addAgency,
  saveAgency,
  readSettings,
  listDistricts,
  saveSettings,
  listPlans,
  createPlan,
  readPlan,
  adoptPlan,
  closePlan,
  listPlanChoices,
  addPriority,
  savePriority,
  readAction,
  addAction,
  saveAction,
  saveReportDraft,
  submitReport,
  recallReport,
  confirmReport,
  readMyActions,
  listRounds,
  readRound,
  openRound,
  saveRound,
  closeRound,
  startImport,
  listImports,
  readImport,
  uploadFile,
  checkImport,
  mapImport,
  setMidYear,
  listAreaSets,
  setPublishedOn,
  acceptImport,
  cancelImport,
  listReleases,
  readRelease,
  readCoverage,
  withdrawRelease,
  downloadOriginal,
  downloadFiguresCsv,
  downloadFiguresXlsx,
  compareReleases,
  downloadRevisions,
  listAnnotations,
  listAnnotationChoices,
  addAnnotation,
  withdrawAnnotation,
  addReturnNote,
  withdrawReturnNote,
  listFigureChoices,
  readHistory,
  downloadHistory,
  downloadHistoryWorkbook,
  readIndicator,
  downloadIndicator,
  downloadIndicatorWorkbook,
  listFigureSources,
  readTrend,
  downloadTrend,
  downloadTrendWorkbook,
  readWards,
  downloadWards,
  downloadWardsWorkbook,
  readWardOutlines,
  readPeriods,
  downloadPeriods,
  downloadPeriodsWorkbook,
  compareAreas,
  downloadComparison,
  downloadComparisonWorkbook,
  readProfile,
  downloadProfile,
  downloadProfileWorkbook,
  readSeverity,
  downloadSeverity,
  downloadSeverityWorkbook,
  listComparisonGroups,
  addComparisonGroup,
  saveComparisonGroup,
  withdrawComparisonGroup,
  readOverview,
  listReturns,
  readReturn,
  saveReturn,
  saveReturnDraft,
  downloadReturnTemplate,
  sendReturnFile,
  listReturnIndicators,
  addReturnIndicator,
  takeReadyIndicators,
  saveReturnIndicator,
  readReturnFigures,
  listSavedViews,
  addSavedView,
  saveSavedView,
  withdrawSavedView,
  listWatches,
  addWatch,
  stopWatch,
  listKeys,
  addKey,
  endKey,
];
