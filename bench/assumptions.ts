/**
 * How much one program is used, where the bench and docs/performance.md need a number. None is a fact about
 * any program: each is a round number that is meant to be too high.
 */
export const aProgram = {
  /** Visits in a day, and the built pages that each opens. */
  visitsADay: 1000,
  pagesAVisit: 5,
  /** Messages and requests that are sent in a day. */
  submissionsADay: 100,
  /** Requests to the Worker for each: form, refusal, check page and receipt, and as many that lead to nothing. */
  requestsASubmission: 8,
  /** Returns to a request in a day, and the requests to the Worker that each takes. */
  returnsADay: 50,
  requestsAReturn: 3,
  /** Pages that the office opens at the desk in a day. */
  deskPagesADay: 500,
  /** Questions to `/health`, one a minute, and runs of the cron, one every five minutes. */
  healthChecksADay: 1440,
  sweepsADay: 288,
  /** Milliseconds of CPU time a request to the Worker: above the median of all routes in the bench. */
  cpuMsARequest: 5,
  /**
   * Rows written for a submission in all its life: saving it writes 13 with its indexes, each of the twenty terms by which it may
   * be found 2, and each event 6, with the end of its chain, by the local database's own count. Ten such things happen to it, half
   * of which move it from one tally to another, and each look at the desk is an event.
   */
  rowsWrittenASubmission: 130,
  rowsWrittenADeskPage: 6,
  /**
   * Rows read for a request to the Worker: a page of the desk reads about two for each row that it shows, however many submissions
   * there are and however many looks came before it (test/worker/desk/rows.test.ts).
   */
  rowsReadARequest: 220,
  /** Bytes of the database a submission, with its events and indexes: 2,700 in the invented ones, and 120 for each term. */
  bytesASubmission: 6000,
  /** Years for which submissions are kept. */
  yearsKept: 5,
  /** Mails a submission: the notice, and a change, a reminder or a digest now and then. */
  mailsASubmission: 2,
} as const;
