# What aigaq-verify says.

answer-exit = ({ $name }, exit { $exit })
answer-extract = Extract: all that is present is as it was sealed, some of the bundle is withheld.
answer-failed = Altered, or it does not match.
answer-indeterminate = Intact, but not everything can be concluded.
answer-limit-exceeded = Not concluded: a limit of this reader was hit.
answer-malformed = Not a valid bundle.
answer-passed = Intact, signed by a key that you trust, and its time is proven.
answer-unsupported-version = Not concluded: made by a newer version.

says-altered = { $failed ->
        [one] One check failed
       *[other] { $failed } checks failed
    }; see below which and on what.
says-extract = This is an extract: { $present } of { $exhibits } exhibits are present; who made it is not known.
says-limit = Nothing is said of the contents.
says-malformed = The file was refused before anything in it was believed.
says-no-token = When it was sealed is not proven. The clock of the sealing machine said { $claimed }.
says-no-valid-token = When it was sealed is not proven: no time-stamp over it counts. The clock of the sealing machine said { $claimed }.
says-not-after = Sealed not later than { $at }, by the time-stamp of { $authority }.
says-not-before = The files were taken in after { $at }, by the time-stamp of { $authority }.
says-signer-other-role = Sealed by a key that you trust, but not for sealing.
says-signer-outside-period = Sealed by { $name }'s key, outside the period for which you trust it.
says-signer-revoked-before = Sealed by { $name }'s key after it had been revoked.
says-signer-revoked = Sealed by { $name }'s key, which was revoked.
says-signer-unknown = Sealed by the key { $fingerprint }, for which nobody on your trust list vouches.
says-signer-vouched = Sealed by the key of { $name }; who vouches for that: “{ $vouched-by }”.
says-unchanged = Unchanged since the seal: { $exhibits ->
        [one] one exhibit
       *[other] { $exhibits } exhibits
    } and { $records ->
        [one] one record
       *[other] { $records } records
    }.
says-unsupported = This version cannot judge all of it, and does not guess.

window = Time:
window-accuracy = accuracy { $seconds }
window-accuracy-none = accuracy not stated
window-claimed-opened = claimed, opened: { $claimed } by the sealing machine's clock
window-claimed-sealed = claimed, sealed: { $claimed } by the sealing machine's clock
window-counting = time-stamps over the seal that count: { $counting } of { $all }
window-counting-others = other time-stamps that count (opening, renewals, statements): { $counting } of { $all }
window-no-opening = not before: nothing proves it (no opening time-stamp that counts)
window-no-token = not after: nothing proves it (no time-stamp over the seal that counts)
window-not-after = not after { $at }: { $authority } ({ $part }, { $accuracy })
window-not-before = not before { $at }: { $authority } ({ $part }, { $accuracy })
window-said = said by the files themselves, as sealed when they were taken in: statements of time: { $count }
window-said-none = said by the files themselves: nothing was read when they were taken in

not-checked = What was not checked:
not-checked-goods = that goods are counterfeit or a receipt genuine: no program can tell
not-checked-media = inside the files, no more than is listed above was looked into: not whether pictures, sound or text were edited
not-checked-media-asked = what the files themselves say (times, places, the receipt's fields): they were not opened, as was asked (--no-media)
not-checked-media-none = what the files themselves say (times, places, the receipt's fields): none is here as it was sealed
not-checked-scene = whether the scene was genuine, who held the camera, and whether nothing else was recorded

findings = Findings:
findings-not-performed = NOT PERFORMED: { $count } further checks, because of { $because } (--all lists them)
findings-passed = and { $count } checks that passed (--all lists them)

standing-failed = FAILED
standing-indeterminate = OPEN
standing-not-performed = NOT PERFORMED
standing-noted = NOTED
standing-passed = passed

heard = What the files say of themselves, read again by { $by }:
heard-more = and { $count } more (--all lists them)
heard-nothing = nothing that this version reads
heard-unread = not read, or not wholly: { $why }
said-line = { $what }: { $value } ({ $at })
said-audio = { $codec }, { $rate } Hz, { $channels } { $channels ->
        [one] channel
       *[other] channels
    }
said-video = { $codec }, { $width } × { $height }, { $rate } frames per second
time-both = { $local }, that is { $utc }
time-no-zone = { $time } by a clock whose offset from UTC is not stated

compared = Compared:
compared-agree = and { $count } comparisons in which the sides agree (--all lists them)
compared-one = { $outcome }: { $what } – { $subject }
compared-open = CANNOT BE COMPARED: { $count }, because { $why } (--all lists them)
compared-side = { $source }: { $value }
outcome-agrees = AGREES
outcome-cannot-be-compared = CANNOT BE COMPARED
outcome-differs = DIFFERS

certified-holds = By the certificate that came with it the key is { $name }'s ({ $iin ->
        [none] no identification number
       *[other] IIN { $iin }
    }); it leads to { $root }, which you trust for signatures of persons.
certified-open = By the certificate that came with it the key is { $name }'s, issued by { $issuer }; that certificate leads to nothing that you trust, or something stands against it.
certified-other-key = The certificate that came with it is for another key and says nothing of who signed.
certified-unread = The certificates that came with it cannot be read.

cms-beside = Signatures in CMS beside the seal (they decide nothing of what is sealed):
cms-certificate = certificate { $serial }, issued by { $issuer }, valid { $from } – { $until }, SHA-256 { $fingerprint }
cms-judged-at = judged at { $at }: nobody but the signer says when it was signed
cms-not-signed = { $subject }, signer { $signer }: that anybody signed this seal is not shown by it.
cms-organisation = { $bin ->
        [none] organisation by the certificate: { $organisation }
       *[other] organisation by the certificate: { $organisation } (BIN { $bin })
    }
cms-role-employee = employee of the organisation
cms-role-financial-documents = person with the right to sign financial documents
cms-role-first-head = first head
cms-role-human-resources = employee of the personnel department
cms-role-individual = individual
cms-role-information-system = information system
cms-role-legal-entity = legal entity
cms-role-right-to-sign = person with the right to sign
cms-roles = roles by the certificate: { $roles }
cms-signed = { $subject }, signer { $signer }: the holder of the certificate of { $iin ->
        [none] { $name }
       *[other] { $name } (IIN { $iin })
    } signed this seal. That they acted as a notary is not shown by it.
cms-signed-open = { $subject }, signer { $signer }: this seal was signed with the key of a certificate in the name of { $iin ->
        [none] { $name }
       *[other] { $name } (IIN { $iin })
    }. That this certificate is theirs and was good is not shown here; the stages say why. Nor is that they acted as a notary.
cms-stage-archive = archive
cms-stage-attributes = signed attributes
cms-stage-chain = path to trust
cms-stage-parse = reading
cms-stage-revocation = revocation
cms-stage-signature = signature
cms-stage-signer = certificate of the signer
cms-stage-time = time
cms-stage-usage = purpose
cms-stages = stages: { $stages }
cms-state-failed = failed
cms-state-not-performed = not performed
cms-state-passed = passed
cms-there = there at { $at }, as somebody else than the signer shows
cms-unread = { $subject }: nobody's signature can be read in it.

subject-anchor = Time-stamp { $n } before the seal
subject-bundle = The bundle
subject-entry = Journal entry { $n }
subject-exhibit = Exhibit { $n } ({ $name })
subject-extract = The extract's list
subject-journal = The journal
subject-manifest = The manifest
subject-record = Record { $n } ({ $kind })
subject-renewal = Renewal { $n }
subject-signature = Signature { $n } in CMS
subject-signer = The sealing key
subject-token = Time-stamp { $n } over the seal

file-length = Length of the file
judged-for = Judged for
seal-digest = Seal digest (SHA-256 of manifest.cose)
sealed-with = Sealed with
trust-list = SHA-256 of the trust list used
none = none

verify-next-trust = Next: compare the fingerprint with the one that the signer gave you by another way, then type
verify-next-show = To see what is in it:
verify-many = { $count } bundles judged.
verify-resumed = { $count } bundles judged; { $stood } had their line already.
verify-resumed-doubted = Lines that contradict themselves, or say one thing twice: { $count }. They were not counted, and their bundles were judged again.

export-done = { $count ->
        [one] One file
       *[other] { $count } files
    } given out into { $path }, with SHA256SUMS.
export-left = Exhibit { $n } was not given out: it is withheld, or not as it was sealed.
extract-done = Extract written: { $path }. Withheld exhibits: { $exhibits }; withheld records: { $records }.
extract-next = To check it:
show-caution = What follows is what the party stated when sealing. The check says how far the bytes can be trusted; nothing here is confirmed by that.

trust-added = On the trust list now: { $name }, fingerprint { $fingerprint }.
trust-empty = Nobody is on the trust list { $path }.
trust-removed = Taken off the trust list: { $name }.
trust-revoked = Revoked from { $effective } on: { $name }.
trust-line = { $name }: fingerprint { $fingerprint }
trust-line-roles = for: { $roles }; vouched for by { $vouched-by }; since { $added }
trust-line-period = period: { $from } – { $until }
trust-line-revoked = revoked from { $effective } on: { $reason }
trust-compromised = Marked as compromised since { $effective }: { $name }. Time-stamps under it are believed only where something else proves that they were there before.
trust-ca-added = On the trust list now, for signatures of persons: { $name }
trust-ca-compromised = Marked as compromised since { $effective }: { $name }. What was signed or stamped under it is believed only where something else proves that it was there before.
trust-ca-expired = Warning: it expired on { $until }. Signatures that provably were there before can still be judged.
trust-ca-leaf = Warning: it is no certification authority's certificate. Only signatures made with its own key are believed through it.
trust-ca-line = { $name } (signatures of persons)
trust-ca-unusable = Warning: this version cannot verify signatures by its key ({ $algorithm }). Signatures under it will be reported to have an algorithm that is not supported.
trust-ca-vouched = for: signatures of persons; vouched for by { $vouched-by }; since { $added }
trust-root-added = On the trust list now, for time-stamps: { $name }
trust-root-compromised = compromised since { $since }: { $reason }
trust-root-early = Warning: it is not valid before { $from }.
trust-root-expired = Warning: it expired on { $until }. Time-stamps of an earlier date can still be judged.
trust-root-fingerprint = SHA-256 fingerprint: { $fingerprint }
trust-root-known = Its fingerprint is the one that the project noted on { $as-of }; compare it with { $site } before relying on it ({ $file }).
trust-root-leaf = Warning: it is no certification authority's certificate. Only time-stamps signed with its own key are believed through it.
trust-root-line = { $name } (time-stamps)
trust-root-several = { $path } holds { $count } certificates:
trust-root-subject = subject: { $subject }
trust-open = Warning: others than its owner can write the trust list { $path } or exchange it: whoever does so decides whom it trusts.
trust-root-unknown = The project has not noted this fingerprint. Before relying on the certificate, compare it with the fingerprint that the authority itself publishes, obtained by another way than the certificate. “openssl x509 -noout -fingerprint -sha256 -in FILE” prints the same digits.
trust-root-unusable = Warning: this version cannot verify signatures by its key ({ $algorithm }). Time-stamps under it will be reported to have an algorithm that is not supported.
trust-root-validity = valid: { $from } – { $until }
trust-root-vouched = for: time-stamps; vouched for by { $vouched-by }; since { $added }
trust-root-window = trusted for: { $from } – { $until }

# What a bundle or a draft holds.
kind-case = Case
kind-exhibit = Exhibit
kind-hand-over = Hand-over
kind-mark = Trade mark
kind-note = Note
kind-person = Person
kind-place = Place
kind-purchase = Purchase
kind-unknown = unknown

field-about = about
field-address = address
field-bag = seal of the bag
field-by = by whom
field-certificate = certificate
field-circulated = put into circulation by the holder, by the party's word
field-circumstances = in what circumstances
field-class = Nice class of the goods
field-classes = Nice classes
field-conditions = in what conditions
field-consent = consent of the holder, by the party's word
field-contact = contact
field-device = device
field-expires = in force until
field-from = from
field-goods = goods
field-identifier = BIN / IIN / number
field-licence = licence
field-media = media type
field-missing = NOT STATED
field-name = name
field-original = price of the original
field-origin = origin
field-page = page
field-paid = paid
field-pending = case pending
field-powers = powers
field-receipt = fiscal sign
field-recording = recording
field-reference = reference
field-roles = roles
field-said = said of itself when taken in
field-sha256 = SHA-256
field-shows = shows, by the party's word
field-sign = sign
field-size = size
field-sort = kind
field-take = take
field-text = text
field-title = title
field-to = to
field-unread = not read when taken in
field-well-known = well known since
field-what = what
field-when = when

custody = Custody before the seal
event-abort = recording broken off
event-add = added
event-amend = amended
event-anchor = time anchor
event-delete = taken out
event-hand-over = hand-over
event-note = note
event-open = opened
event-seal = closed for sealing

recording-covert = covert
recording-open = open
recording-partly = partly covert
role-buyer = buyer
role-claimant = claimant
role-licensee = licensee
role-operator = operator
role-representative = representative
role-rights-holder = rights holder
role-seller = seller
role-witness = witness
sort-audio = sound
sort-document = document
sort-other = other
sort-photo = photo
sort-receipt = receipt
sort-video = video
origin-downloaded = downloaded
origin-imported = imported
origin-recorded = recorded
span = { $from } to { $until }
yes = yes
no = no
voice-notary = notary
voice-seal = seal
voice-witness = witness

# Another program

film-by-hand = aigaq-film looks into videos for aigaq-capture and aigaq-verify, which start it themselves. Started by hand it does nothing.

# What a file says of itself.
topic-audio-stream = sound
topic-changed = file written or changed
topic-code = QR code
topic-comment = comment
topic-created = made
topic-creator = written with
topic-digitized = made digital
topic-duration = length in seconds
topic-edit-list = edit list
topic-edited = changed
topic-format = format
topic-frame = size in pixels
topic-gap = gap
topic-lens = lens
topic-lens-serial = number of the lens
topic-make = maker of the device
topic-malformed = not in the form that its place asks for
topic-model = model of the device
topic-orientation = orientation (Exif)
topic-owner = owner entered in the device
topic-pages = pages
topic-picture-id = identifier of the picture
topic-place = place
topic-producer = produced with
topic-rotation = rotation in degrees
topic-satellite-time = time of the satellites
topic-serial = number of the device
topic-software = program
topic-taken = taken
topic-text-digest = SHA-256 of the text
topic-trait = stands out
topic-truncated = ends early
topic-video-stream = picture

trait-anonymous = Exif without a time and without a device
trait-bare = nothing in it but the picture, as messengers and websites leave a photo
trait-content-credentials = Content Credentials (C2PA) are in it; they are not examined here
trait-dynamic-form = a form whose looks the reading program makes
trait-embedded-files = holds other files
trait-encrypted = encrypted
trait-invisible-text = holds text that a page does not show
trait-doubtful-text = holds text of which it cannot be said that a page shows it
trait-launch = would start another program
trait-locked = locked by a password: no page was looked at
trait-onvif-signing = signed by the camera (ONVIF); not examined here
trait-outward = would send something, or open something elsewhere
trait-screenshot = says of itself that it is a screenshot
trait-script = holds a program
trait-signed = holds a signature; it is not examined here
trait-trailer = bytes follow its end
trait-several-pictures = it is an animation: one of its pictures was read
trait-updated = changed after it was first written

unread-examined-crashed = the decoder broke down on it
unread-examined-cut = it says more than is taken down; the rest was left out
unread-examined-forbidden = the decoder attempted what no file calls for, and was ended
unread-examined-garbled = the decoder gave no proper answer
unread-examined-hurried = the time for the search for QR codes was over before all ways were tried
unread-examined-in-part = it was looked through in part only: it is too long, or the time was over
unread-examined-no-ocr = its print was not made out: Tesseract with Russian (tesseract-ocr, tesseract-ocr-rus) is not installed
unread-examined-no-reader = films are looked into by aigaq-film, which does not lie beside this program
unread-examined-not-started = the decoder did not start
unread-examined-read = it could not be read to its end
unread-examined-timeout = the decoder took too long and was ended
unread-examined-too-big = it has more pixels than are decoded
unread-examined-too-large = it has more bytes than are examined
unread-examined-too-long = the answer of the decoder is too long
unread-examined-undecodable = it, or a part of it, could not be decoded
unread-examined-unknown-format = it was not searched for QR codes: its format is none that is decoded here
unread-examined-unwalled = this system has neither landlock nor seccomp, and nothing is decoded without them
unread-not-asked = nobody asked for it

report-done = The papers were written to { $path }:
report-no-pdf = This build of the program cannot make PDF files: the papers are pages of HTML.
report-failed = The bundle did not pass: the papers say so on their first page.
report-attached-manifest = Manifest of the bundle with its signature
report-attached-result = What was found, as JSON
report-attached-token = Time-stamp token
report-attached-anchor = Time-stamp from before the seal
report-attached-list = List of what a renewal covers
report-attached-renewal = Renewal of the time-stamps

likeness = Paper { $path }:
likeness-same = THE SAME: byte for byte the paper that this build makes of this bundle.
likeness-differs = DIFFERS: not the paper that this build makes of this bundle with what was given here.
likeness-open = CANNOT BE COMPARED: whether it is the paper of this bundle is not established.
likeness-states = It states of itself: { $paper ->
        [court] court paper
        [counsel] counsel's paper
       *[drafts] drafts
    }; languages: { $languages }; judged for { $at }; bundle: { $name }.
likeness-bundle = Another bundle: the seal digest is { $paper } in the paper and { $here } here.
likeness-file = The same seal in another file, as an extract is, or a bundle to which something was appended: the file digest is { $paper } in the paper and { $here } here.
likeness-trust = Another trust list: its SHA-256 is { $paper } in the paper and { $here } here (--trust).
likeness-matter = Another matter.toml: its SHA-256 is { $paper } in the paper and { $here } here (--matter).
likeness-law = Another law file: its SHA-256 is { $paper } in the paper and { $here } here (--law).
likeness-moment = Another moment: { $paper } in the paper, { $here } here (--at). Without --at the paper's own is taken.
likeness-bytes = All that it states of its making is so here, but its bytes are others: it was changed after it was made, or another program made it.
likeness-unstated = It states nothing of its making that this version can read.
likeness-build = It states another build of the program: { $paper }. This is { $here }. Only the same build can make it again.
likeness-no-pdf = This build of the program cannot make PDF files.
likeness-too-large = It has { $paper } bytes; no more than { $here } are compared.
likeness-no-media = When it was made the exhibits were opened; --no-media rules that out here.
likeness-reading = The exhibits, read again here, did not give what the paper states, as happens with another version of aigaq-film, FFmpeg or Tesseract, and where a machine is too slow for the limits of time: SHA-256 { $paper } in the paper, { $here } here.
likeness-no-bundle = What it was to be held against is no evidence bundle.
paper-not-signed = { $subject }, signer { $signer }: that anybody signed this paper is not shown by it.
paper-signature = Signature { $path }, of the paper { $paper }:
paper-signature-none = Signature { $path }: of none of the papers given.
paper-signed = { $subject }, signer { $signer }: the holder of the certificate of { $iin ->
        [none] { $name }
       *[other] { $name } (IIN { $iin })
    } signed this paper. That they acted as a notary is not shown by it.
paper-signed-open = { $subject }, signer { $signer }: this paper was signed with the key of a certificate in the name of { $iin ->
        [none] { $name }
       *[other] { $name } (IIN { $iin })
    }. That this certificate is theirs and was good is not shown here; the stages say why. Nor is that they acted as a notary.
