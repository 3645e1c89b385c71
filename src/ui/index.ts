/** Page parts shared by all portals: the frame, forms, lists, and the readable document. */
export { type AssetFile, assetFiles } from './assets/asset-files.ts';
export { BackLink, Breadcrumb, type Crumb } from './content/back-link.tsx';
export { DataTable, type DataTableProps, type TableColumn } from './content/data-table.tsx';
export { DateText } from './content/date-text.tsx';
export { Details } from './content/details.tsx';
export { EmptyState } from './content/empty-state.tsx';
export { Notice, type NoticeTone } from './content/notice.tsx';
export { Pagination, type PaginationProps } from './content/pagination.tsx';
export { QrCode } from './content/qr-code.tsx';
export { SummaryList, type SummaryRow } from './content/summary-list.tsx';
export { Tag, type TagProps, type TagTone } from './content/tag.tsx';
export type { AttachmentHref } from './document/attachments.tsx';
export { markDisputed } from './document/disputed.ts';
export { ReadableDocument } from './document/document-view.tsx';
export { documentPdf, type PdfOptions } from './document/pdf/document-pdf.ts';
export type { DocumentView } from './document/view.ts';
export { Button, LinkButton } from './form/button.tsx';
export { CheckList, type CheckOption } from './form/check-list.tsx';
export { ErrorSummary, type FormError } from './form/error-summary.tsx';
export { FileField } from './form/file-field.tsx';
export { FilterForm } from './form/filter-form.tsx';
export { Form } from './form/form.tsx';
export { PasskeyForm, passkeyScript } from './form/passkey-form.tsx';
export { RadioList, type RadioOption } from './form/radio-list.tsx';
export { SelectField, type SelectOption } from './form/select-field.tsx';
export { TextField } from './form/text-field.tsx';
export { addressIn } from './page/addresses.ts';
export { renderPage } from './page/page.tsx';
export type { ActingStrip, NavigationLink, PageProps, SignedInPerson } from './page/props.ts';
export { Correction, type CorrectionFacts, correctionState } from './record/correction.tsx';
export { type DocumentFacts, documentEntry } from './record/document-entry.ts';
export { DocumentList, type DocumentListEntry, type PatientAccess } from './record/document-list.tsx';
export { DocumentPages, type DocumentPagesProps } from './record/document-pages.tsx';
export { type LetterEntry, LetterList } from './record/letter-list.tsx';
export { PersonCard } from './record/person-card.tsx';
export {
  RegistrationDecision,
  type RegistrationDecisionProps,
  type RegistrationFault,
  type WaitingEntry,
} from './record/registration-decision.tsx';
export { Timeline, type TimelineEntry } from './record/timeline.tsx';
export { WhyNot } from './record/why-not.tsx';
