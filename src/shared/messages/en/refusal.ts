// Why something was not done, by code of domain/refusal.ts: what happened, and what to do now.
export const refusal = {
  args: { invalid: 'This change could not be understood. Update the app, then do it again.' },
  command: {
    unknown:
      'The server does not know this kind of change: it and this app are of different versions. Apply it again once both are up to date.',
    failed:
      'Something went wrong on the server, and nothing was changed. Keep your text, and tell whoever runs the server.',
    refused:
      'The server refused this for a reason that this version of the app does not know. Your text is kept: update the app, then apply it again.',
  },
  permission: { denied: 'Your role does not allow this here. Ask your team lead.' },
  ticket: {
    missing: 'This ticket is no longer here for you. Copy what you need, then discard the change.',
    exists: '{{number}} is taken already. Log it again under a new number.',
  },
  number: {
    wrongSeries: 'The number {{number}} belongs to another kind of ticket. Use one of its own series.',
    notReserved: 'This number was not reserved for this device. Go online once, then log it again.',
  },
  state: {
    notAllowed: 'It is {{state}}, and nothing leads from there to {{to}}. Look at what happened, then choose again.',
    notAllowedHere: 'It is {{state}}, where this can’t be done. Reopen it first, or write a work note.',
    alreadyResolved: '{{person}} has resolved it already. Read the solution; keep your text as a work note.',
    alreadyResolvedBySomebody: 'It has been resolved already. Read the solution; keep your text as a work note.',
    notActive: 'It is {{state}}, and only open tickets can be changed like this. Reopen it first.',
    notOnHold: 'It is {{state}}, not On Hold. There is nothing to resume.',
    notResolved: 'It is {{state}}, not Resolved. Resolve it first.',
  },
  hold: { needsReply: 'The caller has not been asked anything yet. Write a reply, then it can wait for them.' },
  priority: {
    offMatrix: 'The matrix has no such place. Choose one that it shows.',
    unchanged: 'It has this priority already. Nothing was changed.',
  },
  assign: {
    unknownGroup: 'This group is no longer there. Choose another.',
    notMember: '{{person}} is not in {{group}}. Choose somebody of that group, or another group.',
    unchanged: 'It is assigned there already. Nothing was changed.',
    overtaken: '{{person}} in {{group}} has it since. Look at it again before you move it on.',
    overtakenByGroup: '{{group}} has it since. Look at it again before you move it on.',
    overtakenToNobody: 'It was unassigned in the meantime. Look at it again before you move it on.',
  },
  take: {
    overtaken: '{{person}} took it first. Talk to {{person}}, or take another.',
    alreadyYours: 'It is yours already. Nothing was changed.',
  },
  caller: { unknown: 'This person is not in the directory. Choose somebody else.' },
  category: { unknown: 'This category is no longer in the list. Choose another.' },
  service: { unknown: 'This service is no longer in the list. Choose another.' },
  link: { self: 'A ticket can’t be linked to itself. Choose another one.' },
  nothingToChange: 'That is so already. Nothing was changed.',
  tooMany: 'No more than {{most}} fit. Remove one first.',
  undo: {
    tooOld: 'This can’t be undone any more. Change it back by hand.',
    notYours: '{{person}} did this. Only {{person}} or a team lead can undo it.',
    newer: '{{person}} has changed the same since. Change it back by hand if it is still wrong.',
    newerBySomebody: 'The same was changed again since. Change it back by hand if it is still wrong.',
    sent: 'The reply has left. Write another one to correct it.',
  },
  record: { missing: 'This is not there, or not for you. Look at the list again.' },
  article: {
    tooManyDrafts: 'There are too many drafts of this article. Merge or drop some, then save again.',
    notPublished: 'It is not published. Publish it first.',
    retired: 'The article is retired. Offer it again first.',
  },
  draft: {
    missing: 'This draft is no longer there. It may have been published, merged or dropped: look at the article again.',
    changed: 'It was saved again in the meantime. Look at the newer text first.',
    outdated: 'A newer edition was published since this draft was begun. Compare and merge them, then publish.',
    alreadyInReview: 'It waits for a review already. Nothing was changed.',
  },
  image: { tooLarge: 'The picture is too large. Use one of less than 150 kB.' },
  group: {
    unknown: 'This group is no longer there. Choose another.',
    retired: '{{group}} takes no more tickets. Choose another group.',
  },
  calendar: { unknown: 'This calendar is no longer there. Choose another.' },
  person: { unknown: 'This person does not work at the desk. Choose somebody else.' },
  step: { missing: 'This is no longer on the ticket. Look at it again.' },
  solution: { empty: 'It does nothing yet. Write a text, or say what it does to the ticket.' },
  handoff: {
    pending: 'It is offered to {{group}} already. Withdraw that first, or wait until they answer.',
    missing: 'This handoff is no longer there. Look at the ticket again.',
    overtaken: '{{person}} was first: it is no longer offered. Nothing was changed.',
  },
  major: {
    already: 'It is a major incident already, or proposed as one. Nothing was changed.',
    notPromoted: 'It is not a major incident now. Look at the ticket again.',
    notProposed: 'That has been decided in the meantime. Look at the ticket again.',
    onlyIncidents: 'Only an incident can be a major incident. Log one, and link it.',
  },
  phase: {
    notAllowed: 'It can’t go there from where it stands now. Look at it again.',
    needsNotes: 'There are no notes yet. Say what was done first.',
    onlyPhases: 'It goes through phases of its own. Choose the next phase instead.',
  },
  approval: {
    missing: 'It is not approved yet. Ask for an approval, or wait for the answer.',
    answered: 'This has been answered already. Nothing was changed.',
  },
  detail: { otherKind: 'This does not belong to a ticket of this kind. Nothing was changed.' },
  workaround: { empty: 'There is no workaround yet. Write it down first.' },
  promise: {
    missing: 'This promise is not on the ticket any more. Load the ticket again to see what was promised.',
    ended: '{{person}} has dealt with this promise already. Nothing was changed.',
  },
  handover: {
    given: 'This handover was given already. Write a new one for what came later.',
    missing: 'There is no such handover. Open the list of handovers and choose one.',
    own: 'You gave this handover yourself. Whoever takes the shift over acknowledges it.',
    acknowledged: '{{person}} has acknowledged this handover already. Speak to them about who has the shift.',
    notAsked: 'No question is open on this handover. What else there is belongs on the tickets.',
  },
  survey: { notAsked: 'It is not closed yet. You are asked once it is.' },
  review: {
    missing: 'A major incident is closed with its published review. Write and publish the review first.',
    published: 'The review is published. Work on it again first.',
  },
  settings: {
    changed: 'Somebody has published this in the meantime. Compare it with your draft, then publish again.',
    matrix:
      'A higher impact or urgency would get a lower priority, or rows differ in length. Change the table, then publish again.',
    timeZone: '{{name}} is no time zone that is known. Choose one from the list.',
    hoursOverlap: 'Hours of one day overlap in “{{name}}”. Change them, then publish again.',
    double: '“{{name}}” is there twice. Give one of them another name.',
    inUse: 'Tickets may still name “{{name}}”. Take it out of use instead of away.',
    calendarInUse:
      'Something counts by the calendar “{{name}}”, which is not there. Choose another calendar there first.',
    defaultGroup: 'New tickets must go to some group. Choose one that is in use and not restricted.',
  },
  duty: { inFuture: 'That is in the future. Say when the desk became aware of it.' },
  file: {
    refused: 'The desk did not take this from the file. It is done as soon as its author’s own device is online.',
    heldBack: 'A change before this one was not taken. Its author decides what becomes of both.',
  },
  import: {
    unchanged: 'This row is here already. Nothing was changed.',
    numberTaken: 'Another ticket has this number. Change the number in the file, then import the row again.',
  },
  past: { readOnly: 'The past stays as it was. Go back to now with Escape, then do it.' },
} as const;
