# What is stated after the seal: the words of the report (`told-…`) and what a check found of it.

finding-statement-chain-broken = { $subject } does not stand behind the statement that it names: { $expected } stands there, it names { $found }.
    .rec = A statement was taken out, the order was changed, or somebody else added one to another copy. Ask its signer for the copy that they signed.
finding-statement-chained = { $subject } names this seal and what stands before it ({ $previous }).
finding-statement-claim-outside = { $subject } claims the time { $found }; { $side ->
        [late] what is proven is not later than { $expected }.
        [seal] the seal that it names claims a later one, { $expected }. One of the two is wrong.
        [statement] the statement that it names claims a later one, { $expected }. One of the two is wrong.
       *[early] what is proven is not before { $expected }.
    }
finding-statement-dangling = { $subject } speaks of what this bundle does not have: { $names }.
finding-statement-foreign-seal = { $subject } was made for another seal, { $found }; the seal here is { $expected }. It says nothing about this bundle.
finding-statement-key-mismatch = { $subject } names a key with the fingerprint { $expected }, and is marked with { $found }.
finding-statement-key-weak = { $subject } names a key that nobody may trust ({ $why }): { $key }.
finding-statement-malformed = { $subject } cannot be read ({ $why }).
    .rec = What was sealed is not touched by that. Ask the signer for the file that they signed.
finding-statement-no-token = { $subject } has no time-stamp: its time, { $claimed }, is the word of a clock that its owner can set.
finding-statement-no-valid-token = { $subject } has a time-stamp that does not count: its time, { $claimed }, is the word of a clock that its owner can set.
finding-statement-not-after = { $subject } was there at { $at }, by { $authority }. The time that it claims: { $claimed }.
finding-statement-not-performed = Statements were not checked, because of { $because }.
finding-statement-outside-period = { $subject }: the key of { $name } is trusted for { $expected }; the time claimed is { $found }, the time proven: not later than { $not-after }.
finding-statement-purpose = { $subject } was signed for another purpose: { $found }.
finding-statement-revoked = { $subject }: the key { $fingerprint } of { $name } is revoked from { $effective }, and nothing proves that the statement was made before (proven: not later than { $not-after }).
finding-statement-revoked-later = { $subject }: the key { $fingerprint } of { $name } is revoked from { $effective }. The statement was made before: it was there not later than { $not-after }.
finding-statement-role-unknown = { $subject } ({ $kind }): its signer claims to be { $name }. Nobody on your trust list vouches for the key { $fingerprint } in that role (on your list it is: { $listed }).
    .rec = Compare the fingerprint with the one that the signer gives you, then: aigaq-verify trust add KEY --name "…" --vouched-by "…" --role …
finding-statement-same-key-as-seal = { $subject } ({ $kind }) is signed with the key that sealed, { $fingerprint }: it is the word of whoever sealed, not of somebody else.
finding-statement-same-key = { $subject } ({ $kind }) is signed with the key of statement { $other }, { $fingerprint }, under another name or in another office: two statements of one key are no two voices.
finding-statement-name-differs = { $subject } ({ $kind }) gives the name “{ $name }”; your trust list has this key, { $fingerprint }, as that of “{ $listed }”.
finding-statement-broken-nesting = { $subject }: its time-stamp { $later } ({ $later-time }) is older than { $earlier } ({ $earlier-time }), which the seal that it names already holds. One of the two is wrong, so { $later } proves no time for it.
finding-statement-signature-invalid = { $subject } ({ $kind }): the signature does not hold under the key { $fingerprint } that it names.
finding-statement-signature-valid = { $subject } ({ $kind }): the signature holds under the key { $fingerprint }.
finding-statement-unsupported = { $subject } is of a newer form: { $what } “{ $found }” is not known here.
    .rec = Check it with a newer version of the program.
finding-statement-vouched = { $subject } ({ $kind }): the key { $fingerprint } is { $name }'s by your trust list; who vouches for that: “{ $vouched-by }”.
finding-statement-withheld = { $subject } speaks of what is withheld here: { $names }. What it says of that cannot be concluded.

subject-statement = Statement { $n }
subject-statement-token = Time-stamp of statement { $n }

told-head = Statements after the seal
told-line = { $n }. { $kind }, { $name }
told-line-unread = { $n }. It cannot be read, or is not of this version.
told-foreign = It was made for another seal and says nothing about this bundle.
told-unsigned = Its signature does not hold: nobody stands for it.
told-claims = The signer claims to be that person; nobody on your trust list vouches for the key in this role.
told-vouched = The key is { $name }'s by your trust list; who vouches for that: “{ $vouched-by }”.
told-time-claimed = Signed { $at }, as its signer's clock says
told-time-proven = Signed { $at }, as its signer's clock says; proven to have been there not later than { $proven }
told-later = Later statements may exist that this file does not hold: what is appended after the seal can be taken out without a trace.
told-more = { $field }: { $text }

told-kind-correction = correction
told-kind-hand-over = hand-over
told-kind-inspection = inspection of the goods
told-kind-notary = statement of a notary
told-kind-supplement = supplement
told-kind-witness = statement of a witness

told-field-about = about records
told-field-bag = seal on the bag
told-field-by = recorded by
told-field-checked = checked
told-field-circumstances = circumstances
told-field-conditions = conditions
told-field-contact = contact
told-field-corrects = corrects the statement
told-field-enis = number in the unified notarial information system
told-field-feature-goods = seen of the goods
told-field-feature-labels = seen of the labels
told-field-feature-mark = seen of the mark
told-field-feature-other = also seen
told-field-feature-packaging = seen of the packaging
told-field-from = handed over by
told-field-goods = inspected
told-field-licence = licence
told-field-photo = photo
told-field-place = place
told-field-position = position
told-field-recorded = recorded
told-field-recording = recording
told-field-refusal = refused, because
told-field-remarks = remarks
told-field-right = what is right
told-field-saw = saw
told-field-to = taken by
told-field-unchecked = not checked
told-field-what = what passed
told-field-when = when
told-field-why = how it came about
told-field-wrong = what stands there
