# The words of the papers: for the court and the notary, for counsel, and drafts.

# Words of every paper.
court-title = Report on the check of an evidence bundle
counsel-title = Notes for counsel on an evidence bundle
drafts-title = Drafts of applications and lists
paper-foot = Seal digest { $digest }…
paper-page = Page { $page } of { $pages }
paper-not-stated = not stated
paper-unsealed = { $text } (stated by whoever made this paper; not under the seal)
paper-not-known = not known
paper-record = record { $n }
paper-article = { $whole ->
        [yes] { $act }
       *[no] { $act }, art. { $at }
    }
paper-cited = { $article }, as of { $as-of }
paper-cited-all = { $articles }; all as of { $as-of }
paper-cited-compare = { $article }, as of { $as-of }, to be compared with the text in force
paper-law-given = that the articles say what is cited: they are not the program's own but of a law file that whoever made this paper gave, “{ $title }”, as of { $as-of }, SHA-256 { $digest }
paper-law-given-said = The articles of this paper are not cited from the program's own data but from a law file that whoever made it gave: “{ $title }”, as of { $as-of }, SHA-256 { $digest }.
paper-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
paper-year = the year { $year }
paper-not-cited = the article “{ $key }” is not in the law data of this version
paper-program = { $name } { $version }, SHA-256 of the program file: { $digest }
paper-signer-other-role = The technical signature was made with the key of { $name }, which the list of trusted keys does not admit for sealing.
paper-signer-outside-period = The technical signature was made with the key of { $name }, outside the period for which the list of trusted keys admits it.
paper-signer-revoked = The technical signature was made with the key of { $name }, which was revoked; whether before or after the sealing is not established.
paper-signer-revoked-before = The technical signature was made with the key of { $name } after that key had been revoked.
paper-signer-unknown = The technical signature was made with the key { $fingerprint }. Nobody on the list of trusted keys used for this check vouches for it.
paper-signer-vouched = The technical signature was made with a key that the trust list gives to { $name }. Who vouches for that: “{ $vouched-by }”.

# The cover.
cover-unchecked = What was not checked
cover-conclusion = What follows from what was checked
cover-rights = The technical signature (Ed25519) was made by a program. It is not an electronic digital signature in the sense of the law.
cover-not-after = Sealed not later than { $at } (time-stamp of { $authority }, { $part }).
cover-not-before = The files were taken in after { $at } (time-stamp of { $authority }, { $part }).
cover-differ = The files and the records do not agree in everything: comparisons that differ: { $count }; they stand below, each with its values.
cover-no-token = When it was sealed is confirmed by no time-stamp. The clock of the sealing machine said { $claimed }.
cover-not-read = what the files say of themselves (exhibits: { $numbers }): they were not opened for this check; their bytes were checked
cover-part-read = what the files say of themselves (exhibits: { $numbers }), in part: { $why }
cover-not-performed = these checks were not performed: { $what }; the reason: { $why }
cover-step-appended = what was appended after the seal
cover-step-clock = the clock of the sealing machine
cover-step-cms = signatures in CMS
cover-step-duplicate = exhibits that are the same
cover-step-exhibit = the bytes of exhibits ({ $numbers })
cover-step-extract = completeness
cover-step-facts = when, by whom, in what conditions and circumstances
cover-step-journal = the journal
cover-step-manifest = the manifest
cover-step-record = records ({ $numbers })
cover-step-reference = references between records
cover-step-seal = the technical signature
cover-step-signer = whose the key is
cover-step-statement = statements made after the seal
cover-step-take = the numbers of takes
cover-step-time = the time
cover-step-token = time-stamps
cover-seal-digest = Seal digest: SHA-256 of manifest.cose
cover-file-digest = File digest: SHA-256 of the presented file
cover-two-digests = Time-stamps cover the seal digest, which is the same for the whole bundle and for every extract of it. The file digest is that of the presented file alone.
cover-withheld = This is an extract: exhibits in it, { $present } of { $all }. Exhibits withheld: { $exhibits }; records withheld: { $records }. Who made the extract is not known. What depends on something withheld cannot be concluded.
cover-more = Further checks that failed: { $count }; see “All checks and what each found”.
cover-do-not-rely = Until this is explained, what is named here cannot be relied on.
cover-open = Not concluded: { $what }
cover-no-protocol = This report does not replace a notary's protocol or an expert opinion.
cover-at-chosen = { $at }; this moment was chosen by whoever made the check
cover-at-now = { $at }; the moment of the check by the clock of the checking machine
cover-subject = What it is about, in the party's words
cover-file = File
cover-exit = Conclusion
cover-answer-passed = Unchanged since the seal, sealed with a key that is vouched for, at a time that a time-stamp confirms.
cover-outcome = { $answer } ({ $name }, exit { $exit })
cover-bundle = Number of the bundle
cover-case = Number of the case in the bundle
cover-checker = Program that checked

# The purchase and the persons.
purchase-title = The test purchase, as the party states it
purchase-none = The bundle as presented holds no record of a purchase.
purchase-no-mark = The bundle as presented holds no record of a mark.
purchase-persons = Persons
purchase-quantity = quantity
purchase-when = time of the purchase
purchase-payment = means of payment
purchase-card = bank card
purchase-cash = cash
purchase-mobile = mobile payment
purchase-order = number of the order
purchase-country = country
purchase-route = protection
purchase-madrid = international registration (Madrid)
purchase-national = national registration
purchase-listed = goods of the registration
purchase-days = dates of the registration
purchase-filed = filed
purchase-priority = priority
purchase-registered = registered
purchase-renewed = renewed
purchase-signed = of
country-am = Armenia
country-by = Belarus
country-cn = China
country-kg = Kyrgyzstan
country-kz = Kazakhstan
country-ru = Russia
country-tr = Türkiye
country-uz = Uzbekistan
parties-none = The bundle as presented holds no record of a person.
parties-name = Name, address
parties-role = Role
parties-number = BIN / IIN / number
parties-powers = Acts upon
parties-given = of { $day }
parties-until = valid until { $day }
parties-from = given by: { $name }
parties-legalised = apostille or legalisation is stated
parties-not-legalised = stated to be without apostille and legalisation

# The exhibits.
exhibits-title = Exhibits
exhibits-about = Each exhibit is named by its number in the bundle. When, by whom, in what conditions and in what circumstances it was made is what the party states ({ $law }).
exhibits-number = Exhibit { $n }
exhibits-withheld = Withheld from this extract. Its number and digest are sealed in the manifest.
exhibits-unread = The record of this exhibit is not here as it was sealed; see the checks.
exhibits-no-plate = No picture of this exhibit was made for this paper. The exhibit itself is in the bundle.
exhibits-blurred = Regions of the picture were blurred for this paper at the party's request. The exhibit in the bundle is unchanged.
exhibits-stills = The stills were taken from the recording at the stated time codes; they are derived and do not replace it.
exhibits-alt = Picture of exhibit { $n }
exhibits-alt-still = Still of exhibit { $n } at { $at }
exhibits-state = bytes
exhibits-intact = unchanged since the seal: the computed digest is the sealed one
exhibits-not-intact = NOT confirmed as sealed; see the checks
exhibits-from = derived file
exhibits-derived = made from exhibit { $n }
exhibits-taken = taken in, by the clock of the machine
exhibits-size = { $count ->
        [one] { $grouped } byte
       *[other] { $grouped } bytes
    } ({ $round })
exhibits-clock-right = the party states that the clock of the device agreed with a reference clock
exhibits-clock-ahead = the party states that the clock of the device was ahead by { $seconds } s
exhibits-clock-behind = the party states that the clock of the device was behind by { $seconds } s
exhibits-clock-unknown = how the clock of the device stood is not stated
exhibits-said = The file says of itself, read again for this check:
exhibits-said-more = further statements of the file: { $count }; they stand in report.json

# The receipt.
receipt-title = The receipt: what its code and its text say
receipt-field = Field
receipt-code = QR code
receipt-text = Text
receipt-sign = fiscal sign
receipt-register = registration number of the register
receipt-serial = serial number of the register
receipt-sum = total
receipt-time = time as printed
receipt-bin = BIN / IIN of the seller
receipt-operator = operator of fiscal data
receipt-test = The code names a test environment of an operator: this is not a receipt of a sale.
receipt-duplicate = The text bears the mark of a duplicate.
receipt-offline = The text bears the mark of the autonomous mode: the fiscal sign is provisional.
receipt-refund = The text is of a refund, not of a sale.
receipt-guessed = The text was made out from a picture by a machine and may be misread.
receipt-limit = The fiscal sign was not checked with the operator: that cannot be done without a network. Nothing is said here of the receipt being genuine or not.

# Cross-examination.
compare-title = Cross-examination of the documents
compare-title-open = Comparisons that differ or could not be made
compare-about = What the files say is held one against another, against the records and against what the time-stamps confirm. A difference is not a fault of the seal; an agreement confirms nothing but itself.
compare-counts = Comparisons that differ: { $differs }; that could not be made: { $cannot }; that agree: { $agrees }.
compare-none = No comparison was made.
compare-what = Compared
compare-subject = About
compare-sides = Values and where each was read
compare-agrees = Agrees
compare-differs = Differs
compare-cannot = Cannot be compared

# The time window.
timing-title = The time window
timing-about = Four times are kept apart: confirmed from below, confirmed from above, claimed by the party, said by the files of themselves.
timing-legend = Filled: confirmed by a time-stamp. Empty: stated by the party. Grey: said by a file. The distances on the line need not be to scale; the moments beside it hold.
timing-no-opening = Not before: confirmed by nothing; there is no opening time-stamp that counts.
timing-no-token = Not after: confirmed by nothing; there is no time-stamp over the seal that counts.
timing-opened = Claimed: opened on { $at }, by the clock of the sealing machine.
timing-sealed = Claimed: sealed on { $at }, by the clock of the sealing machine.
timing-gap-purchase = From the stated time of the purchase to the confirmed “not later than” there are { $days } d { $hours } h { $minutes } min. For what lies between no time-stamp speaks.
timing-gap-exhibit = From the stated time of the last exhibit to the confirmed “not later than” there are { $days } d { $hours } h { $minutes } min. For what lies between no time-stamp speaks.
timing-limits = What the window does not say
timing-imported = The lower bound holds for what was noted in the journal after the opening. It says nothing of when an imported or downloaded file was made.
timing-local = UTC is what was sealed and stamped. Local times are printed with the offset { $offset }: the one that the party states, or, where none is stated, that of Kazakhstan.
timing-mark-before = not before
timing-mark-after = not after
timing-mark-sealed = sealed, as claimed
timing-mark-bought = purchase, as stated
timing-mark-said = exhibit { $n }, says of itself

# Custody.
custody-title = Custody before the seal
custody-about = Each entry of the journal holds the digest of the entry before. Its order and completeness are the claim of whoever kept it; time-stamps bound only what they cover.
custody-number = No.
custody-clock = Clock of the machine
custody-event = Event
custody-concerns = Concerns
custody-none = The journal is not here as it was sealed.
custody-changes = Records amended: { $amended }; taken out: { $deleted }; recordings broken off: { $aborted }. The digest of what was replaced or taken out stays in the journal.
custody-hand-overs = Hand-overs, as the party states them
custody-from = Handed by
custody-to = Taken by
custody-what = What
custody-bag = seal on the bag: { $bag }
custody-notes = Notes of the party
custody-steady = The clock of the machine and its counter agree throughout the journal, and agree with the time-stamps that count.
custody-steady-alone = The clock of the machine and its counter agree throughout the journal. No time-stamp that counts stands beside them.
custody-stepped = The agreement of the clock with its counter and with the time-stamps is not confirmed; see the checks.
custody-later = Later statements may exist that this file does not hold: taking out what was appended after the seal leaves no trace.

# Signatures and time-stamps.
signed-title = Technical signature, time-stamps, and who vouches for whom
signed-key = The technical signature
signed-algorithm = algorithm
signed-ed25519 = Ed25519 (RFC 8032) in COSE_Sign1 (RFC 9052), a technical signature; digests SHA-256 (FIPS 180-4)
signed-result = result
signed-valid = the signature holds
signed-not-valid = the signature does not hold, or was not checked
signed-public = public key
signed-fingerprint = fingerprint of the key
signed-not-eds = This technical signature is not an electronic digital signature. Where the law asks for one ({ $law }), the file or its paper is to be signed with one besides.
signed-stamps = Time-stamps (RFC 3161)
signed-no-stamps = There is no time-stamp in the file.
signed-anchor = Time-stamp before the seal ({ $part })
signed-over-seal = Time-stamp over the seal ({ $part })
signed-renewal = Time-stamp of a renewal ({ $part })
signed-counts = counts
signed-against = noted about it
signed-authority = authority
signed-gen-time = time stated by the authority
signed-accuracy = accuracy
signed-policy = policy
signed-serial = serial number
signed-imprint = algorithm and imprint
signed-token = SHA-256 of the token
signed-chain = chain of certificates
signed-until = certificates valid until
signed-witnessed = confirmed by a later time-stamp not later than
signed-judged = Each time-stamp was judged at its own time: imprint, signature, purpose of the certificate, validity of every certificate of the chain, path to a root that whoever made this check trusts.
signed-qualified = qualified or accredited authority
signed-qualified-not-checked = not checked
signed-revocation = “Qualified” is meant in the sense of Regulation (EU) 910/2014, “accredited” in that of the law of Kazakhstan. Lists of revoked certificates were not asked.
signed-cms = Signatures in CMS beside the seal
signed-vouching = Who vouches for whom
signed-statement = Statement { $n }, signed by { $name }: { $said }
signed-seal-certificate = For the key of the seal: { $said }
signed-cms-vouched = The root { $root }, which is on the list of trusted certificates, vouches for the holder of the certificate of { $name }, who signed in CMS.
signed-cms-nobody = Nobody on the list of trusted certificates vouches for the holder of the certificate of { $name }, who signed in CMS.
signed-by-root = The root { $root }, which is on the list of trusted keys, vouches for the authority { $authority }.
signed-no-root = The time-stamps of { $authority } do not count (last certificate found: { $root }).
signed-nobody = Nobody vouches for a key of this file.
signed-trust = The list of trusted keys is that of whoever made this check; nothing in the file can add to it. Its digest stands on the cover.

# All checks.
findings-title = All checks and what each found
findings-about = What holds is listed as well as what does not. “You” is whoever made this check. The codes are explained in the program's documentation.
findings-step = Step
findings-standing = Result
findings-sentence = What was found
findings-code = Code

# The hash sheet.
hashes-title = Hash sheet for certifying the time of presentation
hashes-about = This sheet names one file so that the time of its presentation can be certified ({ $law }). The frame below is for the notary alone and is left empty.
hashes-exhibits = exhibits in the bundle
hashes-withheld-exhibits = exhibits withheld
hashes-withheld-records = records withheld
hashes-presenter = Presented by (full name)
hashes-enis = Unique number of the notarial act in the unified notarial information system ({ $law })
hashes-enis-short = unique number in the unified notarial information system
hashes-inscription = Room for the notary's inscription

# The certificate on technical means.
spravka-title = Certificate on the use of scientific and technical means
spravka-about = Act of the party on the use of technical means: their names, the conditions and order of use, the objects, the results ({ $law }).
spravka-draft = Prepared from what the party declared under the seal. It becomes the party's statement when the operator has read it and signed it, and not before.
spravka-day = Place and date of the certificate
spravka-party = party
spravka-means = Technical means
spravka-devices = devices
spravka-signature-means = signature and digests
spravka-order = Conditions and order of use
spravka-opened = A draft of the bundle was opened and a time-stamp obtained; then the files were taken in unchanged, their SHA-256 computed, it was written down, as far as stated here, when, by whom, in what conditions and in what circumstances each was made, and everything was sealed with a technical signature.
spravka-unopened = The files were taken in unchanged, their SHA-256 computed, it was written down, as far as stated here, when, by whom, in what conditions and in what circumstances each was made, and everything was sealed with a technical signature. No time-stamp that counts was obtained at the opening.
spravka-exhibits = Exhibits
spravka-conditions = Conditions
spravka-circumstances = Circumstances
spravka-mode = Recording
spravka-objects = Objects and results
spravka-object = Exhibit
spravka-when = When
spravka-by = By whom
spravka-digest = SHA-256
spravka-covert = What is recorded covertly cannot be evidence unless a law allows it or the other side acknowledges it or does not contest it ({ $law }).
spravka-result = Result: the files listed, in one sealed bundle.
spravka-nothing = No file in the bundle is stated to be recorded with technical means of the party.
spravka-state = technical signature of the bundle
spravka-qualification = Training and experience of the operator
spravka-signature = Operator: signature, full name, date

# Materials for the protocol of inspection.
inspection-title = Materials for the protocol of inspection
inspection-about = Facts that the official who inspects may take over into their own protocol ({ $law }). This is not a protocol; the blanks are for what only that official knows.
inspection-day = Year, month, day
inspection-place = Place
inspection-time = Time of start and of end
inspection-official = Notary (licence) or court, registry number
inspection-present = Present: parties, specialist, translator
inspection-rights = Rights and duties explained (signatures)
inspection-applicant = Applicant, purpose, notice
inspection-who = applicant
inspection-fact = fact that the evidence is to show
inspection-reason = why it may be difficult to present later
inspection-notice = notice to the other side
inspection-notice-given = given: { $text }
inspection-notice-urgent = not given, for urgency: { $text }
inspection-notice-unknown = not given, the future party is not known: { $text }
inspection-object = Object of the inspection
inspection-means = Technical means used in the inspection
inspection-machine = Computer and operating system used in the inspection
inspection-clock = Clock of that computer: with what it was compared, difference
inspection-carrier = Carrier on which the file was presented: kind, serial number
inspection-order = Order of actions
inspection-step-digest = The SHA-256 of the file { $file } is computed.
inspection-step-compare = It is compared with the file digest on the hash sheet.
inspection-step-check = The file { $file } is checked with the program named above; the conclusion and the seal digest are read out.
inspection-step-show = The exhibits are shown one by one; for each, the time of showing and its distinguishing features are noted.
inspection-step-close = The carrier is packed and sealed; its number is noted.
inspection-files = Files; what is visible and audible
inspection-playback = The distinguishing features of the material and the time of showing are written down ({ $law }). The features below are named by the party.
inspection-features = Named by the party
inspection-showing = Time of showing
inspection-stills = stills at { $codes }
inspection-receipt = What the code and the text of the receipt say stands in the part “Exhibits”.
inspection-goods = Goods inspected physically
inspection-goods-look = Packaging, labels, mark, condition of the seal on the bag
inspection-remarks = Statements and remarks of those present
inspection-annexes = Annexes
inspection-signatures = Signatures

# How to repeat the check.
repeat-title = How to repeat the check with ordinary tools
repeat-about = For whoever wants to rely on no program of the party: sha256sum, unzip, OpenSSL 3 and Python with the packages cbor2 and cryptography are enough. FILE.aigaq stands for the presented file.
repeat-file = The file as presented
repeat-expect = Expected: { $digest }
repeat-apart = The seal, the journal, the records and the exhibits
repeat-key = The technical signature and the fingerprint of its key
repeat-key-note = Compare the fingerprint with the one that the owner of the key gives on paper.
repeat-stamp = A time-stamp
repeat-stamp-note = ROOT.pem is the root certificate of the authority, had from the authority itself. The moment is given, because OpenSSL otherwise judges certificates as of today.
repeat-script = The script check.py
repeat-limits = The script checks the signature, the journal's chain and every digest. It does not check the one form of the container, or whose the key is.

# Limits.
limits-title = Limits
limits-sentence = These bytes existed not later than { $at } and were sealed with the key { $key }. That alone does not show that the scene was genuine, who held the camera, or that nothing else was recorded.
limits-sentence-untimed = These bytes were sealed with the key { $key }; when, no time-stamp confirms. That alone does not show that the scene was genuine, who held the camera, or that nothing else was recorded.
limits-sentence-unsealed = No seal that holds was found over these bytes. This paper says nothing of their origin or their age.
limits-fiscal = whether the fiscal sign of a receipt is known to the operator: that cannot be checked without a network
limits-edited = whether picture, sound or text was changed before the sealing: nobody watched, listened or read for that
limits-person = who the owner of the key is in law: a technical signature names a key, not a person
limits-later = whether there are later statements that this file does not hold
limits-hash = Agreement of digests shows that the files are unchanged since the sealing; it does not show that what they depict happened.
limits-order = Order and completeness of the journal are the statement of whoever kept it.
limits-authority = A time-stamp rests on its authority: on its clock, and on its key not having been stolen.
limits-origin = Whether a file was recorded, imported or downloaded is stated by the party.
limits-comparison = The same program read the files at intake and at the check; a fault of the program would stand on both sides.
limits-media = Times and places in files are written by devices and programs and can be set by anybody.
limits-translation = The Kazakh wording was made by the developers of the program and is still to be read by a legal translator; the terms are listed in the documentation.
limits-admissible = Whether the evidence is admissible is for the court to decide ({ $law }).
limits-expert = This report is not an expert opinion and does not replace one.

# What standards ask.
standards-title = What standards ask of such a report, and where it stands here
standards-about = No conformity with any of these is claimed.
standards-name = Standard
standards-where = Where stated
standards-27037 = who acquired, with what device and clock, by what program: exhibits and certificate on technical means; qualification: a blank in that certificate; digests: exhibits; custody events: custody
standards-berkeley = address, time, collector, program and digest of what was downloaded: exhibits; the sealed exhibits are the evidentiary copy, plates are working copies
standards-eidas = authority, policy, serial number, time in UTC, accuracy, imprint algorithm, digest of the token, chain: time-stamps; whether qualified: not checked
standards-rfc = names of algorithms and structures: technical signature and time-stamps
standards-acpo = repetition by a third person: how to repeat the check
standards-nist = tools and versions: cover; digests of the program files: materials for the protocol; limits: limits
standards-fre = process, algorithm, digests of original and copy: annex to the English paper, to be certified by a qualified person
standards-etsi = three answers, each with its reason: cover and all checks

# Annex for courts of the United States; printed in English only.
fre-title = Annex: materials for a certification under Federal Rules of Evidence 902(13) and 902(14)
fre-about = This annex is not a certification. It sets out what a qualified person may state after having repeated the steps.
fre-process = process
fre-process-text = The SHA-256 of each exhibit in the presented file was computed and compared with the value sealed in the record of that exhibit.
fre-algorithm = algorithm of the digests
fre-item = Item
fre-original = Value sealed for the original
fre-copy = Value computed from the copy presented
fre-identical = For every item listed above the two values are identical. Items withheld, or not confirmed as sealed, are not listed.
fre-certification = Certification (to be completed by a qualified person)
fre-unsigned = Left blank by the program. Nobody has certified anything on this page until it is signed.
fre-qualification = Name, position, training and experience
fre-perjury = Form of the declaration (28 U.S.C. 1746): “I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct.”
fre-signature = Executed on (date), at (place), signature
fre-notice = Rule 902(11) asks for notice to the other side before trial. These rules were not taken from the law data of Kazakhstan; the wording is to be compared by counsel.

# The last page.
sewing-title = For sewing and sealing
sewing-about = A document of more than one sheet is sewn, corded and sealed ({ $law }).
sewing-sheets = Sewn, numbered and sealed; number of sheets in figures and in words
sewing-name = Full name and office
sewing-signature = Signature, date
sewing-seal = Room for a seal
sewing-back = Completed by whoever sews the document; the program leaves it empty.

# For counsel.
counsel-confidential = For the party's own counsel. Not part of the bundle, and not meant for the file of the case.
counsel-noted = What is to be explained
counsel-nothing = Among the checks of the seal, the signature and the time nothing is open. What differs between the documents, and the gaps, stand below.
elements-title = Elements of the claim
elements-about = For each element: whether the party indicates something in the bundle, whether a comparison that agrees bears on it, and whether something contradicts it. Nothing here says that an element is established.
elements-counts = Elements contradicted: { $contradicted }; supported: { $supported }; indicated: { $indicated }; no exhibit said to show it: { $nothing }.
elements-none = The elements were not examined.
elements-element = Element
elements-standing = State
elements-where = Where; gaps
elements-indicated = indicated by the party
elements-supported = supported by a comparison
elements-nothing = no exhibit is said to show it
elements-contradicted = contradicted
elements-compared = { $what }: { $outcome } (exhibits: { $exhibits })
elements-against = against it: { $what }
elements-todo = to do: { $what }
attacks-title = Attacks to be expected, and what answers them in this bundle
attacks-about = “Present” means that the answer named is in the bundle, not that it will convince.
attacks-attack = The other side may say
attacks-control = Answer in the bundle
attacks-answer = What answers it, what is still open
attacks-present = present
attacks-partly = in part
attacks-absent = absent
attacks-edited = The files were edited.
attacks-edited-answer = Seal and digests: an alteration after the sealing would show. An alteration before it would not; keep the device and the original card.
attacks-staged = The scene was staged, or the recording is older.
attacks-staged-answer = The opening time-stamp bounds what was noted after it, not the making of a file. A witness and the receipt's own time help.
attacks-date = The date is wrong.
attacks-date-answer = Time-stamps: over the seal for “not later”, at the opening for “not earlier”, with the stated time between them; and a journal without a step of the clock. For what lies between the time-stamps only the files’ own times, the receipt and witnesses speak.
attacks-clock = The clock of the camera was wrong.
attacks-clock-answer = The offset of the device's clock and how it was found, for each recorded exhibit; no difference between the clocks that were compared.
attacks-shop = It is another shop, another seller.
attacks-shop-answer = The seller's number, the address or the page; the sign, the consumer corner and the receipt in the recording.
attacks-facts = It is not said when, by whom, in what conditions and circumstances it was recorded.
attacks-facts-answer = The four facts for every exhibit; without them a court does not examine it ({ $law }). What is missing can be supplied by a later statement.
attacks-operator = The operator had no powers, or is not known.
attacks-operator-answer = A record of the operator and of the document they act upon; bring the document itself.
attacks-covert = It was filmed covertly.
attacks-covert-answer = The party's statement that the recording was open ({ $law }). Of a covert or partly covert one nothing in the bundle helps.
attacks-receipt = The receipt belongs to another sale.
attacks-receipt-answer = The comparisons of code, text, price, seller and time. Save the operator's page of the receipt as a further exhibit.
attacks-goods = The goods in court are not those that were bought.
attacks-goods-answer = The seal on the bag, filmed, and the hand-overs noted ({ $law }).
attacks-selected = Something was left out.
attacks-selected-answer = The whole bundle without amended, deleted or broken-off records. What was never taken in leaves no trace.
attacks-key = Anybody could have sealed it.
attacks-key-answer = Somebody on the trust list vouches for the key. Have the fingerprint of the key certified once.
attacks-eds = It is not signed with an electronic digital signature.
attacks-eds-answer = Whether a signature in CMS is there and what was found of it stands among the signatures. Where there is none: sign the manifest in NCALayer and attach the signature, or file the papers under one ({ $law }).
attacks-expired = The certificate of the time-stamp authority has expired.
attacks-expired-answer = A time-stamp judged at its own time, and a renewal before the certificates end.
attacks-privacy = People who have nothing to do with it are shown.
attacks-privacy-answer = Regions blurred in the plates ({ $law }); originals stay sealed.
attacks-authority = The time-stamp authority is unreliable, or its clock was wrong.
attacks-authority-answer = Time-stamps over the seal by two authorities of different owners; a further one can be had at any time.
attacks-program = The program is unreliable, or altered the files.
attacks-program-answer = The check can be repeated with ordinary tools, without the program (see the report); keep the original on the device to compare. Which program sealed stands in the manifest, with its digest.
attacks-older = A later statement was taken out, or another bundle of the same case was kept back.
attacks-older-answer = The seal digest deposited with the notary (hash sheet), and a check against it. The file itself cannot show what was taken out of it.
attacks-cut = The recording was stopped or cut.
attacks-cut-answer = One recording from the approach to the receipt; no gap, cut list or broken end that its file tells of. Nobody watched it for this check.

# Drafts.
drafts-about = Drafts prepared by a program from the bundle and from what the party wrote in matter.toml. They are nobody's act until somebody has read, completed and signed them.
drafts-to-notary = The application goes to a notary, as long as no case is pending before a court ({ $law }).
drafts-to-court = The application goes to a court: a notary secures evidence only before a case is pending ({ $law }).
drafts-to-whom = It is not stated whether a case is pending; both applications stand below, one of them is to be used: to a notary only before a case is pending ({ $law }).
drafts-offence = Where proceedings for an administrative offence are under way, the rules of those proceedings apply instead ({ $law }).
drafts-language = The language of the proceedings follows the language of the claim ({ $law }).
drafts-lawyer = A lawyer compares every article with the text in force before anything is filed.
application-to-notary = to the notary
application-to-court = to the court
application-from = applicant
application-against = other side
application-case = number of the case
application-facts = Purchase: { $when }. Goods: { $goods }. Place: { $place }. Sign on the goods: { $sign }.
application-evidence = The evidence is a sealed file (exhibits in it: { $count }) and the goods bought:
application-asked = Asked for
application-enclosed = Enclosed
application-day = Date
application-signature = Signature, full name
notary-title = DRAFT. Application to a notary for the securing of evidence
notary-basis = There is reason to believe that it will later become impossible or difficult to present the evidence named below ({ $law }).
notary-not-pending = No case on this matter is pending before a court ({ $law }).
notary-pending-open = Whether a case on this matter is pending before a court: to be stated; a notary secures evidence only before that ({ $law }).
notary-notice-given = The other side has been told: { $text }
notary-notice-urgent = The other side has not been told, because the matter is urgent: { $text }
notary-notice-unknown = The other side has not been told, because it is not known who will be a party: { $text }
notary-notice-open = Notice to the other side, or the reason for giving none: to be stated.
notary-notice-law = ({ $law }).
notary-ask-inspect = to inspect the file named above and its exhibits, and to draw up a protocol of inspection
notary-ask-time = to certify the time of presentation on the hash sheet ({ $law })
notary-ask-goods = to inspect the goods bought, their packaging and the seal on the bag
court-application-title = DRAFT. Application to a court for the securing of evidence
court-basis = There is reason to fear that it will become impossible or difficult to present the evidence named below ({ $law }).
court-pending = Once a case is pending, evidence is secured by the court and not by a notary ({ $law }).
court-ask-secure = to secure the evidence named above and to keep its carrier with the file of the case
court-ask-inspect = to inspect the file and play back its recordings ({ $law })
court-ask-goods = to inspect the goods bought as physical evidence ({ $law })
annexes-title = DRAFT. List of annexes to a claim
annexes-about = What a claim is filed with ({ $law }).
annexes-number = No.
annexes-what = Annex
annexes-from = To be had from
annexes-sheets = Sheets
annexes-here = this bundle and its papers
annexes-party = the party
annexes-copies = Copies of the claim and of its annexes for each defendant
annexes-duty = Receipt for the state duty
annexes-powers = Power of attorney; none is stated in the bundle
annexes-powers-stated = Power of attorney, as stated in the bundle, legalised and translated where foreign
annexes-mark = Certificate of the mark or extract of the register; no mark is stated in the bundle
annexes-mark-stated = Certificate of the mark named in the bundle, or extract of the register
annexes-bundle = The sealed bundle on a carrier (exhibits in it: { $count })
annexes-report = Report on the check of the bundle, with the hash sheet
annexes-spravka = Certificate on the use of technical means, signed by the operator
annexes-receipt = The receipt on paper, in an envelope
annexes-goods = The goods under seal; seal on the bag: { $bag }
annexes-original = Price of the original goods with its source; none is stated in the bundle
annexes-original-stated = Price of the original goods with its source, as stated in the bundle
annexes-pretrial = Papers of pre-trial settlement and of attempts at conciliation
annexes-charter = Charter or registration of the claimant: { $claimant }
annexes-price = Compensation instead of damages depends on the nature of the infringement and on the market price of homogeneous original goods ({ $law }).
customs-title = DRAFT. Data sheet for the customs register of intellectual property
customs-about = What the bundle holds of what an application for the register asks ({ $law }). The rest is left blank.
customs-no-mark = No mark is stated in the bundle.
customs-holder = rights holder, number and address
customs-suspect = goods bought, as described
customs-seen = where they were offered
customs-code = Codes of the goods in the commodity nomenclature (ТН ВЭД)
customs-features = Features that tell original goods from others
customs-authorised = Authorised importers and manufacturers
customs-term = Term of protection asked for; security for the obligation
