import * as z from 'zod/mini';
import { additionSchema } from '../domain/adapter';
import { idSchema } from '../domain/basics';
import { chosenRecipientSchema, recipientSchema } from '../domain/binding';
import { commandSchema } from '../domain/command';
import { actionKindSchema, consentSchema, custodySchema, statedGroundSchema } from '../domain/consent';
import { consentDraftSchema } from '../domain/consent-draft';
import { MOST } from '../domain/limits';
import { placeSchema } from '../domain/place';

const label = z.string().check(z.maxLength(200));
/** Characters of base64: a blank form is smaller, and the session store takes no more. */
const MOST_PDF = 8_000_000;

const pin = z.nullable(z.string().check(z.maxLength(MOST.pin)));

const rawKeySchema = z.object({
  address: z.optional(z.string()),
  number: z.optional(z.string()),
  name: z.optional(z.string()),
});

/** Door 1a: what a page script may say. It knows nothing of cases and can't change one. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  /**
   * `address` is the page's own, without query: a frame without an address has its page's. `fresh`: it has just come.
   * `whole`: what the listener needs isn't enough any more.
   */
  z.object({
    type: z.literal('page/hello'),
    address: z.optional(z.string()),
    fresh: z.optional(z.boolean()),
    whole: z.optional(z.boolean()),
  }),
  /** The script asks for the part of it that reads and writes. */
  z.object({ type: z.literal('page/tools') }),
  z.object({
    type: z.literal('page/state'),
    state: z.object({
      screen: z.nullable(z.string()),
      key: rawKeySchema,
      hasPlanType: z.boolean(),
      hasKoordinator: z.boolean(),
    }),
  }),
  z.object({
    type: z.literal('contact/ask'),
    attempt: z.object({
      kind: z.enum(['mail', 'phone', 'sms', 'web', 'form', 'control']),
      control: label,
      label,
      recipient: recipientSchema,
      key: rawKeySchema,
    }),
  }),
  z.object({
    type: z.literal('contact/outcome'),
    requestId: idSchema,
    outcome: z.enum(['done', 'nothing', 'changed']),
  }),
  z.object({ type: z.literal('panel/open') }),
  z.object({ type: z.literal('hint/ask') }),
  /** What a superuser taught about the page: words of the page's own, nothing of anybody's. */
  z.object({ type: z.literal('teach/save'), additions: z.array(additionSchema).check(z.maxLength(20)) }),
  /** The kommune's own blank form, fetched by the page script on the user's press; base64. */
  z.object({ type: z.literal('form/foreign'), pdf: z.string().check(z.maxLength(MOST_PDF)) }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

/** Door 1b: what the consent dialog may say, only for the one request held open for its tab. */
export const dialogMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dialog/claim'), requestId: idSchema }),
  z.object({
    type: z.literal('dialog/answer'),
    requestId: idSchema,
    /** Who the contact is with, as the user says; null keeps what the page told. */
    recipient: z.nullable(chosenRecipientSchema),
    /** «Er dette samme barn?», null when it wasn't asked. */
    sameChild: z.nullable(z.boolean()),
    ageBand: z.nullable(idSchema),
    /** Null when it wasn't asked. */
    custody: z._default(z.nullable(custodySchema), null),
    consents: z.array(consentSchema),
    /** This one contact goes on without consent; null when it doesn't. */
    ground: z._default(z.nullable(statedGroundSchema), null),
  }),
  /** What is ticked so far, each time it changes: a frame that goes away loses nothing. */
  z.object({
    type: z.literal('dialog/draft'),
    requestId: idSchema,
    sameChild: z.nullable(z.boolean()),
    ageBand: z.nullable(idSchema),
    custody: z.nullable(custodySchema),
    draft: consentDraftSchema,
  }),
  /** «Nei, et annet barn», remembered at once; `other: false` takes that answer back, so that it is asked again. */
  z.object({ type: z.literal('dialog/otherChild'), requestId: idSchema, other: z.boolean() }),
  /** `saved`: what was said (not yet, refused …) is kept, and the contact stays stopped. */
  z.object({ type: z.literal('dialog/cancel'), requestId: idSchema, saved: z.optional(z.boolean()) }),
  /** How high its content is, in CSS px, so that the page script can fit the frame. */
  z.object({ type: z.literal('dialog/size'), requestId: idSchema, height: z.number() }),
]);
export type DialogMessage = z.infer<typeof dialogMessageSchema>;

/** Door 1c: what panel, popup, form tab and options may say. */
export const viewMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('case/view'), tabId: z.number() }),
  z.object({ type: z.literal('case/get'), caseId: idSchema }),
  /** The session's own time, which never goes back. */
  z.object({ type: z.literal('case/time') }),
  /** `caseId: null` starts a case in the tab first. */
  z.object({
    type: z.literal('case/command'),
    caseId: z.nullable(idSchema),
    tabId: z.nullable(z.number()),
    command: commandSchema,
  }),
  /** What is half ticked for a case in panel or popup; null when it is saved or given up. */
  z.object({ type: z.literal('case/draft'), caseId: idSchema, draft: z.nullable(consentDraftSchema) }),
  /** Where the user is in the panel, so that it comes back there. */
  z.object({ type: z.literal('case/place'), caseId: idSchema, place: placeSchema }),
  /** An action of Sidemann's own that contacts a service; `ground` when it goes on without consent. */
  z.object({
    type: z.literal('contact/own'),
    caseId: idSchema,
    service: idSchema,
    action: z.object({ kind: actionKindSchema, names: z.enum(['yes', 'no', 'unknown']) }),
    ground: z.nullable(statedGroundSchema),
    /** Only to show what it would be: nothing is noted. */
    preview: z._default(z.boolean(), false),
  }),
  /** What was noted as gone on with without consent was not carried out after all. */
  z.object({ type: z.literal('contact/notDone'), id: idSchema }),
  z.object({ type: z.literal('case/sameChild'), tabId: z.number(), same: z.boolean() }),
  /** Takes up an open case in a tab, or (null) starts with an empty one. */
  z.object({ type: z.literal('case/choose'), tabId: z.number(), caseId: z.nullable(idSchema) }),
  z.object({ type: z.literal('case/remove'), caseId: idSchema }),
  /** «Jeg har sett det»: cases went with the last session of the browser. */
  z.object({ type: z.literal('case/dismissGone') }),
  z.object({ type: z.literal('kept/list') }),
  /** `pin: null` where policy asks for none. */
  z.object({ type: z.literal('kept/keep'), caseId: idSchema, pin }),
  /** The case stays open; its copy on this machine is deleted. */
  z.object({ type: z.literal('kept/stop'), caseId: idSchema }),
  /** `tabId: null` opens it without a tab. */
  z.object({ type: z.literal('kept/open'), caseId: idSchema, pin, tabId: z.nullable(z.number()) }),
  /** «Slett alt nå». */
  z.object({ type: z.literal('kept/removeAll') }),
  /** «Lær siden»: the page lets a superuser point. */
  z.object({ type: z.literal('teach/start'), tabId: z.number() }),
  z.object({ type: z.literal('case/read'), tabId: z.number() }),
  /** The PDF that a page handed over for a case; each is given out once. */
  z.object({ type: z.literal('form/foreign'), caseId: idSchema }),
  /** What would stand on its form if it were opened now. */
  z.object({ type: z.literal('form/values'), caseId: idSchema }),
  z.object({ type: z.literal('form/open'), tabId: z.number(), empty: z.optional(z.boolean()) }),
]);
export type ViewMessage = z.infer<typeof viewMessageSchema>;

/** Door 5: what a page script read from a page. */
export const readingSchema = z.object({
  screen: z.nullable(z.string()),
  key: rawKeySchema,
  values: z.array(
    z.object({
      path: z.string().check(z.maxLength(60)),
      text: z.string().check(z.maxLength(20_000)),
      where: label,
      confidence: z.number(),
    }),
  ),
  conflicts: z.array(
    z.object({
      path: z.string().check(z.maxLength(60)),
      found: z.array(z.object({ text: z.string().check(z.maxLength(20_000)), where: label })),
    }),
  ),
});
