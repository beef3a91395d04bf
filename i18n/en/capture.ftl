# What aigaq-capture says.

add-done = { $path } → exhibit { $n }, SHA-256 { $sha256 }
add-failed = { $count ->
        [one] One file was
       *[other] { $count } files were
    } not taken in; see above. What was taken in before is on disk.
add-no-code = No QR code of a receipt was found in it. Photograph the receipt again: flat, closer, in even light, the whole code in the picture.
add-receipt-code = receipt, QR code: fiscal sign { $sign }, total { $total }, time { $time }, operator { $operator }
add-receipt-text = receipt, text: fiscal sign { $sign }, total { $total }, time { $time }, operator { $operator }
add-unread = not read, or not wholly: { $why }
add-shows-unknown = “{ $name }” is no element that the law file of Kazakhstan knows: { $known }. It is kept as written; nothing is drawn from it.
amend-done = Amended or added: { $numbers }. The old digests stay in the journal.
amend-nothing = The form says what the draft says: nothing to amend.
attach-done = Signature added: { $path } ({ $part })
attach-open = Whose it is cannot be checked here; the check says why.
attach-signer = Signed by the holder of the certificate of { $name }. Who vouches for the certificate, the check says.
attest-digest = SHA-256 of the statement: { $digest }
attest-done = Statement added: { $path } ({ $part })
attest-one = A statement holds one time-stamp; “aigaq-capture stamp FILE --renew” gets those of the others.
attest-later = To get a time-stamp over all that was added, later:
attest-no-token = It has no time-stamp: only this machine's clock says when it was signed.
authority-added = On the list of those that are asked for time-stamps: { $name }.
authority-chosen = Asked for time-stamps:
authority-dropped = No longer asked for time-stamps: { $name }.
authority-empty = No time-stamp authority is chosen: none is asked.
authority-line = { $name }: { $url }
authority-line-note = note: { $note }
authority-line-policy = policy { $policy }
authority-line-untested = not tested: those who made this program have seen no answer of it
authority-shipped = Not chosen; known to the program (as of { $date }), to be chosen with “aigaq-capture authority choose”:
hand-over-done = Hand-over { $n } is in the journal.
key-card-made = The card is in { $path }. Print it, sign it, and have the signature certified if somebody is to rely on it.
key-fingerprint = Fingerprint: { $fingerprint }
key-made = The key lies in { $path }, encrypted with your passphrase. Keep a copy of the file and of the passphrase, apart from each other: without them nobody can seal with it again.
key-public = Public key: { $key }
key-repeat = The fingerprint is the SHA-256 of the public key in DER. By hand:
key-tell = Give the fingerprint to whoever will check your bundles, by another way than the bundles.
note-done = Note { $n } is in the journal.
open-after = It goes on with case { $case }; the next take is number { $take }.
open-after-note = This bundle goes on with its case. Before it was sealed: bundle { $bundle }, seal digest { $seal }, the highest take in it { $takes }.
open-done = The draft { $path } is open.
open-next = Add evidence as it comes:
open-no-anchor = No opening time-stamp was taken. That the evidence was made after the opening is therefore not proven.
passphrase-again = The same again:
passphrase-differs = The two are not the same.
passphrase-prompt = Passphrase for { $path }:
seal-done = Sealed: { $path }
seal-counts = { $exhibits ->
        [one] One exhibit
       *[other] { $exhibits } exhibits
    } and { $records ->
        [one] one record
       *[other] { $records } records
    }, { $size }.
sealed-digest = Seal digest: { $digest }
seal-next = To check it:
seal-next-trust = Who is to believe your key types, after comparing its fingerprint with you:
seal-no-token = No time-stamp was taken: only this machine's clock says when it was sealed.
show-closed = The draft is closed for sealing.
show-missing-check-digit = Person { $n } ({ $name }): the check digit of the BIN or IIN { $value } does not fit; a digit may be wrong.
stamp-again = To ask again: { $command }
stamp-clock = { $authority } says { $time }, the clock of this machine said { $here }. They differ by more than two minutes, so one of the two clocks is off: compare both with a third before you go on.
stamp-done = Time-stamps added: { $path }
stamp-file-digest = The SHA-256 of the file has changed with this, the seal digest has not.
stamp-got = Time-stamp of { $authority }: { $time }
stamp-later = To get time-stamps later:
stamp-none-chosen = No time-stamp authority is chosen, so none was asked. To see how to choose:
stamp-nothing-new = Nothing has changed in the draft since its last time-stamp, so no authority was asked.
