import type { Template } from './template';

export const deviceTemplates: readonly Template[] = [
  {
    service: 'laptops',
    category: 'computer.performance',
    group: 'desk',
    weight: [3, 2],
    titles: ['{device} takes ten minutes to start', 'Laptop very slow since {day}', '{device}: fan runs all day'],
    descriptions: [
      'From pressing the button until I can type it takes {n} minutes. It was quick before {day}.',
      'Everything is slow, even typing in {app}. I have restarted it more than once.',
    ],
    notes: [
      'Disk 97 % full, {n} GB of old downloads. Startup list has eleven programs.',
      'Update had been waiting for a restart since {day}. Restarted with the caller on the phone.',
    ],
    replies: [
      'I found the brake: the disk was nearly full. I have cleared what was safe to clear; have a look at your downloads, most of it is there.',
    ],
    ends: [
      [
        'solutionProvided',
        'Temporary files removed, startup list reduced to three programs. Starts in under a minute.',
      ],
      ['userError', 'Laptop had not been restarted for {n} days. Restarted, runs as it should.'],
    ],
  },
  {
    service: 'laptops',
    category: 'computer.laptop',
    group: 'field-west',
    weight: [2, 2],
    titles: [
      '{device}: keyboard dead after coffee',
      'Screen of {device} has a dark stripe',
      '{device} does not charge any more',
    ],
    descriptions: [
      'It happened on {day}, I dried it as well as I could. I can work with an external keyboard but not on the road.',
      'The fault comes and goes when I move the lid. A photo is on its way by mail.',
    ],
    notes: [
      'Loan device handed over in {room}, profile copied. Old device goes to the workshop.',
      'Warranty until next spring, part ordered under the service contract.',
    ],
    replies: [
      'A loan device with your profile waits for you in {room}. Bring the old one along, no need to back anything up first.',
    ],
    ends: [
      ['solutionProvided', 'Part replaced under warranty, device tested for an hour and handed back in {room}.'],
      ['solutionProvided', 'Device replaced, data moved, old one wiped and returned to the pool.'],
    ],
  },
  {
    service: 'laptops',
    category: 'computer.encryption',
    group: 'endpoint',
    weight: [2, 2],
    titles: ['{device} asks for the recovery key', 'Blue recovery screen at start, {device}'],
    descriptions: [
      'After the update on {day} the laptop asks for a key with 48 digits. I have a customer at {n} o’clock.',
    ],
    notes: [
      'Key read out after call-back to the number in the directory. Firmware update had changed the measured start.',
    ],
    replies: ['Your laptop starts again. It asked because its firmware was updated; it will not ask a second time.'],
    ends: [
      [
        'solutionProvided',
        'Recovery key read out after call-back, protection suspended and resumed once so that the new firmware is known.',
      ],
    ],
  },
  {
    service: 'docking',
    category: 'computer.dock',
    group: 'desk',
    weight: [3, 2],
    titles: [
      'Monitors stay dark at the dock, {room}',
      'Only one of two screens works in {room}',
      'Dock charges but shows no picture',
    ],
    descriptions: [
      'I plug in, it charges, but both screens say no signal. The colleague’s laptop works at the same desk.',
      'Since {day} the second screen is black. I tried another cable.',
    ],
    notes: [
      'Dock firmware 1.0.21, the same as in earlier cases. Rolled back.',
      'Cable was plugged into the port without a picture. Label added.',
    ],
    replies: [
      'The dock at your desk has its earlier firmware again. Unplug for ten seconds, then both screens should come.',
    ],
    ends: [
      ['knownError', 'Dock firmware rolled back to 1.0.18. Known fault of 1.0.21, the vendor works on it.'],
      ['solutionProvided', 'Display cable replaced at the desk in {room}.'],
    ],
  },
  {
    service: 'peripherals',
    category: 'computer.peripheral',
    group: 'desk',
    weight: [3, 3],
    titles: ['Headset: nobody hears me', 'Mouse jumps about in {room}', 'New keyboard needed'],
    descriptions: [
      'In calls I hear everybody but nobody hears me, since {day}.',
      'It started last week and now it is every few minutes.',
    ],
    notes: ['Wrong microphone chosen in the meeting program, {app} keeps the last one used.'],
    replies: ['A replacement lies in the locker on your floor, the code comes by phone.'],
    ends: [
      ['solutionProvided', 'Replaced from stock, old one disposed of.'],
      ['userError', 'Mute switch on the cable was on. Shown, works.'],
    ],
  },
  {
    service: 'printing',
    category: 'printing.printer',
    group: 'desk',
    weight: [3, 2],
    titles: [
      'Printer in {room} jams on every second page',
      'Stripes on every print, {room}',
      'Printer in {room} offline',
    ],
    descriptions: [
      'We have opened all the flaps that we could find. About {n} people use it.',
      'It began on {day} with the new paper.',
    ],
    notes: [
      'Paper from the cellar was damp. Fresh paper in tray 2, rollers cleaned.',
      'Address of the printer had changed. Fixed reservation added.',
    ],
    replies: [
      'The printer runs again. If it jams on the back side, it wants the paper from the shelf, not from the cellar.',
    ],
    ends: [
      ['solutionProvided', 'Feed rollers replaced, 50 pages printed without a jam.'],
      ['solutionProvided', 'Printer has a fixed address now and is online.'],
    ],
  },
  {
    service: 'printing',
    category: 'printing.scan',
    group: 'nordia',
    weight: [3, 3],
    titles: [
      'Scans arrive upside down from {room}',
      'Scan to mail sends nothing, {room}',
      'Toner warning, but toner is new, {room}',
    ],
    descriptions: ['Copying is fine. Scans worked until {day}.'],
    notes: [
      'Vendor took it over remotely, service mode shows counter fault.',
      'Engineer on site, replaced the scan unit.',
    ],
    replies: ['The vendor comes on {day}. Until then the device one floor up scans to the same folder.'],
    ends: [['solutionProvided', 'Vendor replaced the scan unit and reset the counter. Ten test scans arrived.']],
  },
  {
    service: 'labels',
    category: 'printing.label',
    group: 'field-west',
    weight: [2, 2],
    titles: [
      'Label printer at {place} skips labels',
      'Barcodes not readable, {place}',
      'Label printer at {place} prints too far left',
    ],
    descriptions: [
      'Every third label is empty. We have a truck at the dock and write by hand.',
      'Scanners refuse about {n} of a hundred labels since {day}.',
    ],
    notes: [
      'Sensor full of dust. Cleaned, calibrated on the new roll.',
      'Print head has three dead dots. Replaced from the trolley.',
    ],
    replies: [
      'The printer is calibrated to your rolls. When you change the size, keep the feed key pressed for three seconds.',
    ],
    ends: [
      ['solutionProvided', 'Sensor cleaned and calibrated, 200 labels printed and scanned.'],
      ['solutionProvided', 'Print head replaced, old one sent back to the vendor.'],
    ],
  },
  {
    service: 'scanners',
    category: 'site.scanner',
    group: 'field-west',
    weight: [3, 2],
    titles: [
      'Hand scanner at {place} does not charge',
      'Scanner beeps but books nothing',
      'Trigger of scanner stuck, {place}',
    ],
    descriptions: [
      'We share {n} scanners on the shift and one less is a lot.',
      'It reads, beeps, and the order stays open.',
    ],
    notes: [
      'Contacts of the cradle corroded. Cradle swapped.',
      'Scanner was signed in to the test system. Profile loaded again.',
    ],
    replies: ['Your shift has a spare from the pool, number on its back. The old one comes back on {day}.'],
    ends: [
      ['solutionProvided', 'Cradle replaced, scanner charges and books.'],
      ['solutionProvided', 'Scanner enrolled again, books into the live system.'],
    ],
  },
  {
    service: 'mobile',
    category: 'telephony.mobile',
    group: 'desk',
    weight: [3, 2],
    titles: ['No mail on the phone since {day}', 'Phone does not ring, calls go to voicemail', 'No data abroad'],
    descriptions: [
      'Mail worked until {day}. The app asks me to sign in and then does nothing.',
      'I am in Rotterdam until {day} and have no data at all.',
    ],
    notes: ['Work profile had expired. Renewed while on the phone.', 'Roaming block in the contract portal lifted.'],
    replies: ['Switch the phone off and on once, then open the mail app. It may take ten minutes until all is there.'],
    ends: [
      ['solutionProvided', 'Work profile renewed, mail arrives.'],
      ['solutionProvided', 'Roaming enabled for two weeks.'],
    ],
  },
  {
    service: 'rooms',
    category: 'telephony.room',
    group: 'field-west',
    weight: [3, 2],
    titles: [
      'No sound in {room}',
      'Room panel shows the wrong meeting, {room}',
      'Camera in {room} points at the ceiling',
    ],
    descriptions: [
      'Remote colleagues can’t hear us. We held the meeting around a laptop.',
      'It is like this since {day}.',
    ],
    notes: [
      'Microphone hub had lost its power supply behind the screen.',
      'Room account had a password that expired. Set to never, with long password.',
    ],
    replies: ['The room works again. A card with three steps for next time lies on the table.'],
    ends: [
      ['solutionProvided', 'Power supply fixed behind the screen, call tested with Porto.'],
      ['solutionProvided', 'Room account renewed, panel shows the right calendar.'],
    ],
  },
  {
    service: 'doors',
    category: 'site.door',
    group: 'field-west',
    weight: [3, 2],
    titles: ['Badge not accepted at {place}', 'Door at {place} stays open', 'New badge opens nothing'],
    descriptions: ['Everybody else gets in. I got a new badge on {day}.', 'The door does not lock after we pass.'],
    notes: ['Badge was issued without the site’s zone. Zone added.', 'Door contact bent, adjusted on site.'],
    replies: ['Hold the badge to the reader at the gate once, that teaches it the new zone. Then all your doors open.'],
    ends: [
      ['solutionProvided', 'Zone of the site added to the badge.'],
      ['solutionProvided', 'Door contact adjusted, door closes and locks.'],
    ],
  },
];
