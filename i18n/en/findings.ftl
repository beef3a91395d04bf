# What a check found, in a sentence. $subject is the thing in words. Under .rec: what to do.

finding-cbor-depth = { $subject }: nested deeper than { $limit } levels (at byte { $at }).
finding-cbor-duplicate-key = { $subject }: one key stands twice in a map (at byte { $at }), so it has two readings.
finding-cbor-items = { $subject }: more than { $limit } items.
finding-cbor-length = { $subject }: a length at byte { $at } is longer than the data.
finding-cbor-not-deterministic = { $subject }: not in the one deterministic form at byte { $at }: { $what }.
finding-cbor-shape = { $subject }: not of the form that the format gives: { $detail }.
finding-cbor-text = { $subject }: a text at byte { $at } is not UTF-8.
finding-cbor-trailing = { $subject }: bytes stand behind the end (from byte { $at }).
finding-cbor-unused-kind = { $subject }: a kind of value that the format does not use, at byte { $at }: { $what }.

finding-container-canonical = The file has one reading in any ZIP program: { $entries } entries, no gap, nothing hidden.
finding-container-crc = The checksum of { $name } is wrong: the copy was damaged on its way.
    .rec = Ask for the file again from whoever gave it to you.
finding-container-directory = The directory at the end of the file is not the one that its entries give (at byte { $at }).
    .rec = Another program has rewritten the archive, or it is damaged. Ask for the original file.
finding-container-duplicate-name = Two entries are called { $name }: the file has two readings.
finding-container-header = The header of { $name } at byte { $at } is not in the one form that a bundle has.
    .rec = Another program has rewritten the archive. Ask for the original file.
finding-container-leading-data = Other data stands before the bundle, which begins at byte { $at }.
finding-container-limit = { $what }: { $found } is over the limit of { $limit }.
    .rec = This reader does not take on more than that; nothing is said of the bundle.
finding-container-missing = { $name } is not in the file. Without it there is nothing to judge by.
finding-container-name = “{ $name }” at byte { $at } is not a name that a bundle has.
    .rec = Something was added to the archive. Ask for the original file.
finding-container-not-a-bundle = This is not an evidence bundle.
    .rec = A bundle's name ends in .aigaq. A file repacked by an archive program is a bundle no more.
finding-container-order = { $name } stands behind { $after }, not in its place.
finding-container-sequence = The numbers of the folder of { $name } have a gap.
finding-container-trailing-data = { $length } bytes stand behind the end of the bundle, from byte { $at }.
finding-container-truncated = The file ends after { $length } bytes; at least { $needed } are needed: it is a part of a bundle.
    .rec = Copy the file again, from the first to the last byte.

finding-manifest-bound = The manifest breaks a bound of the format: { $field }.
finding-manifest-not-performed = The manifest was not read, because of { $because }.
finding-manifest-read = The manifest was read: { $records } records are listed.
finding-manifest-unsupported = Made by a newer version: { $what } “{ $found }” is not known here.
    .rec = Check it with a newer version of the program.
finding-seal-algorithm-unsupported = The seal uses the algorithm { $found }, which this version does not know.
    .rec = Check it with a newer version of the program.
finding-seal-algorithm-weak = The seal uses the algorithm { $found }, which is known to be weak.
finding-seal-header = A header of the seal is not as the format has it: { $what }.
finding-seal-purpose = The signature was made for another purpose: “{ $found }” instead of “{ $expected }”.
finding-seal-shape = The manifest is not a signed structure in its one form.
finding-seal-signature-missing = The manifest has no signature: somebody took it off, or it was never sealed.

finding-journal-agrees = The journal is the one that was sealed: { $entries } entries, each bound to the one before.
finding-journal-anchors-differ = The time anchors in the file are not the ones that the journal notes: expected { $expected }, found { $found }.
finding-journal-chain = { $subject } is not bound to the one before it: expected { $expected }, found { $found }.
finding-journal-digest-mismatch = The journal is not the one that was sealed: expected { $expected }, found { $found }.
finding-journal-event = { $subject }: the event “{ $event }” cannot come here, or lacks what belongs to it.
finding-journal-not-performed = The journal was not checked, because of { $because }.
finding-journal-records-differ = The journal and the manifest differ on record { $n }: expected { $expected }, found { $found }.
finding-journal-unsealed = The journal does not end with the seal, or has another number of entries: expected { $expected }, found { $found }.
finding-journal-unsupported = { $subject }: the event “{ $found }” is not known to this version.
    .rec = Check it with a newer version of the program.

finding-record-bound = { $subject }: a value breaks a bound of the format: { $field }.
finding-record-case-differs = { $subject }: belongs to case { $found }, the manifest to case { $expected }.
finding-record-digest-match = All { $count } records that are present are the ones that were sealed.
finding-record-digest-mismatch = { $subject } is not the one that was sealed: expected { $expected }, found { $found }.
finding-record-kind-differs = { $subject }: listed as { $expected }, is { $found }.
finding-record-missing = { $subject } is missing, and the file does not say that it was withheld.
finding-record-not-performed = { $subject }: not checked, because of { $because }.
finding-record-number-differs = { $subject }: stands under number { $expected }, says { $found }.
finding-record-unlisted = { $subject } was not sealed: it was added later.
finding-record-unsupported = { $subject }: the kind “{ $found }” is not known to this version.
    .rec = Check it with a newer version of the program.

finding-exhibit-digest-match = All { $count } exhibits that are present are, byte for byte, the ones that were sealed.
finding-exhibit-digest-mismatch = { $subject } is not what was sealed. SHA-256 expected { $expected }, found { $found }.{ $cause ->
        [damaged] {" "}The copy was damaged on its way.
       *[replaced] {" "}Its bytes were replaced.
    }{ $damage ->
        [none] {""}
       *[other] {" "}Differing MiB: { $damage }.
    }
    .rec = Ask for the file again. If the answer is the same, another file stands in place of the one that was sealed.
finding-exhibit-extension-differs = { $subject }: stands under .{ $found }, was sealed under .{ $expected }.
finding-exhibit-missing = { $subject } is missing, and the file does not say that it was withheld.
finding-exhibit-not-performed = { $subject }: not checked, because of { $because }.
finding-exhibit-size-mismatch = { $subject } is not what was sealed: { $found } bytes instead of { $expected }.
finding-exhibit-unlisted = { $subject } was not sealed: it was added later.

finding-extract-inconsistent = The list of what is withheld contradicts the file.
finding-extract-not-performed = Whether the bundle is whole was not checked, because of { $because }.
finding-extract-whole = The bundle is whole: nothing that was sealed is withheld.
finding-extract-withheld = This is an extract: { $present } of { $exhibits } exhibits are present. Withheld exhibits: { $withheld-exhibits }; withheld records: { $withheld-records }. Who made it is not known.
    .rec = Whoever needs more asks for the whole bundle with the same seal digest.

finding-seal-expected = The seal digest is the one that was expected.
finding-seal-key-mismatch = The seal names another key than the manifest: expected { $expected }, found { $found }.
finding-seal-key-weak = The key of the seal must not be trusted by anyone: { $key } ({ $why }).
finding-seal-signature-invalid = The signature does not hold under the key { $key }: the manifest was changed, or another key made it.
finding-seal-signature-not-performed = The signature was not checked, because of { $because }.
finding-seal-signature-valid = The signature holds, over the manifest in this file (manifest.cose), under the key { $key }.
finding-seal-unexpected = This is another bundle than the one expected: seal digest { $found } instead of { $expected }.
    .rec = Compare with the digest on your paper, digit by digit.

finding-token-after-moment = { $subject } states { $found } at the latest, which is later than the moment judged for ({ $expected }): it does not count.
finding-token-algorithm-unsupported = { $subject } uses an algorithm that this version cannot check ({ $found }). That does not make it invalid: it is kept, and proves nothing here.
    .rec = For the former standard of Kazakhstan (GOST 34.310-2004), have it checked with software of the National Certification Authority, or take a second time-stamp with RSA.
finding-token-algorithm-weak = { $subject } relies on a weak algorithm ({ $found }): it proves nothing.
finding-token-authority-compromised = { $subject } states { $gen-time }, but since { $since } the key of { $certificate } is known to be in other hands, and nothing proves that the time-stamp is older.
finding-token-budget = { $subject } was not judged to the end: { $what ->
        [bytes] it is longer than { $limit } bytes
        [certificates] it brings more than { $limit } certificates
        [depth] its chain is longer than { $limit } certificates
        [time-stamps] no more than { $limit } time-stamps of a kind are judged
       *[signatures] it asks for more than { $limit } signature checks
    }. It does not count.
finding-token-damaged = { $subject }: the checksum of { $name } is wrong, the copy was damaged on its way. It does not count.
    .rec = Ask for the file again from whoever gave it to you.
finding-token-expired-since = { $subject } is judged at its own time, { $gen-time }. A certificate that { $authority } relied on ended on { $until }, and no renewal was made before: it is assumed that its key was not stolen afterwards.
finding-token-extension-unsupported = { $subject } has a critical extension that this version does not know ({ $found }): it does not count.
finding-token-granted = { $subject }: the authority granted it.
finding-token-imprint-match = { $subject } was taken over these very bytes ({ $algorithm }).
finding-token-imprint-mismatch = { $subject } was taken over other bytes: { $algorithm } expected { $expected }, found { $found }.
finding-token-malformed = { $subject } cannot be read ({ $what }): it proves nothing.
finding-token-name-differs = { $subject } calls its authority { $found }, its certificate is for { $expected }: it proves nothing.
finding-token-not-granted = { $subject } holds a refusal of the authority (status { $status }; { $failure }; { $text }): it proves nothing.
finding-token-not-performed = { $subject }: the time-stamp was not judged, because of { $because }.
finding-token-outside-certificate = { $subject } states { $gen-time }, but the certificate of { $certificate } is valid from { $from } to { $until } only: it does not count.
finding-token-outside-window = { $subject } states { $gen-time }, outside the time for which you trust { $certificate } ({ $from } – { $until }): it does not count.
finding-token-purpose = { $subject }: its certificate is one for time-stamps and nothing else.
finding-token-purpose-wrong = { $subject }: its certificate is not one for time-stamps alone ({ $why ->
        [certification-authority] it is a certification authority's
        [extended-key-usage-missing] no purpose is stated
        [extended-key-usage-not-alone] other purposes are stated beside it
        [extended-key-usage-not-critical] the purpose is not marked critical
        [key-usage] its key is for other uses
       *[other] another purpose is stated
    }): it does not count.
finding-token-signature-invalid = { $subject }: { $why ->
        [message-digest] the content is not the one that was signed
       *[signature] the signature does not hold
    }. It proves nothing.
finding-token-signature-valid = { $subject }: the authority's signature holds ({ $algorithm }).
finding-token-signer-binding = { $subject }: the signed reference to the certificate { $why ->
        [missing] is missing
       *[other] names another certificate
    }. It proves nothing.
finding-token-signer-bound = { $subject }: what was signed names the very certificate that signed.
finding-token-signer-missing = { $subject }: the certificate that signed is neither in it nor on your trust list.
    .rec = Ask the authority for its certificate, compare the fingerprint, then: aigaq-verify trust add --tsa FILE --vouched-by "…"
finding-token-trusted = { $subject } leads to { $root }, which you trust; every certificate on the way was valid at the time stated.
finding-token-untrusted = { $subject } leads to nothing that you trust: { $why ->
        [issuer-unknown] whoever issued the certificate of { $certificate } is not on your trust list
        [signature] no certificate at hand of the issuer's name has signed the certificate of { $certificate }
        [malformed] the certificate of { $certificate } cannot be read
       *[other] the certificate of { $certificate } may not stand where it stands
    }. A root that comes with the time-stamp is never trusted for that.
    .rec = Take the authority's root from its own site, compare the fingerprint, then: aigaq-verify trust add --tsa FILE --vouched-by "…"

finding-renewal-covers = { $subject }: all that it renews ({ $count }) is here as it was then.
finding-renewal-late = { $subject } of { $gen-time } came after a certificate behind { $name } had ended ({ $until }): what was assumed in between stays assumed.
finding-renewal-malformed = { $subject }: its list of what is renewed cannot be read ({ $why }): it renews nothing.
finding-renewal-missing = { $subject }: what stood when it was made is here no more, or not as it was: { $names }.
    .rec = Somebody may have taken it away. Ask for the earlier copy of the file.

finding-cms-algorithm-unsupported = { $subject }, signer { $signer }: this version cannot check the algorithm { $found } (stage: { $stage }). That does not make the signature invalid.
    .rec = For the earlier Kazakh standard (GOST 34.310-2004), have it checked with software of the National Certification Authority.
finding-cms-algorithm-weak = { $subject }, signer { $signer }: the algorithm { $found } is weak (stage: { $stage }); nothing follows from it.
finding-cms-archive = { $subject }, signer { $signer }: stamps for archives are not checked by this version ({ $found ->
        [present] there is one
       *[none] there is none
    }).
finding-cms-attribute-wrong = { $subject }, signer { $signer }: the signed attribute { $attribute } { $why ->
        [missing] is missing
        [twice] stands there more than once, or with more than one value
        [other] does not name plain data
       *[malformed] cannot be read
    }.
finding-cms-attributes-match = { $subject }, signer { $signer }: what was signed holds the digest of these bytes ({ $algorithm } { $digest }).
finding-cms-attributes-missing = { $subject }, signer { $signer }: signed attributes are missing; such a signature is not accepted.
finding-cms-authority-compromised = { $subject }, signer { $signer }: since { $since } the key of { $certificate } is known to be in other hands, and the signature is not shown to be older ({ $at }).
finding-cms-budget = { $subject }: not looked at to the end (stage: { $stage }; { $what }, more than { $limit }).
finding-cms-content-differs = { $subject } brings a content of its own that is not this one: SHA-256 expected { $expected }, found { $found }.
finding-cms-content-type = { $subject } is not a signature of plain data (type { $found }).
finding-cms-damaged = { $subject }: the checksum of { $name } is wrong, the copy was damaged on its way. It was not judged.
finding-cms-digest-mismatch = { $subject }, signer { $signer } signed other bytes: { $algorithm } expected { $expected }, found { $found }.
finding-cms-invalid = { $subject }, signer { $signer }: the signature does not hold.
finding-cms-malformed = { $subject } cannot be read ({ $what }; stage: { $stage }).
finding-cms-never-issued = { $subject }, signer { $signer }: { $authority } says that no such certificate was ever issued.
finding-cms-nobody-trusted = { $subject }, signer { $signer }: you trust no certificate for signatures of persons, so that nothing can be said of this one.
    .rec = Compare the fingerprint of the authority's root with what the authority publishes, then: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-cms-not-performed = The signatures in CMS were not judged, because of { $because }.
finding-cms-not-revoked = { $subject }, signer { $signer }: by the word of { $authority } of { $time } ({ $by } { $number }) the certificate was not revoked.
finding-cms-outside-certificate = { $subject }, signer { $signer }: judged at { $at }, but { $certificate } is valid from { $from } to { $until } only.
    .rec = Without a time-stamp on the signature it is judged at the moment of the question. A time-stamp, or an earlier moment (--at), may answer it.
finding-cms-outside-window = { $subject }, signer { $signer }: judged at { $at }, outside the time for which you trust { $certificate } ({ $from } – { $until }).
finding-cms-read = { $subject } can be read: { $form ->
        [attached] it brings these very bytes
       *[detached] it is detached
    }; signers: { $signers }.
finding-cms-revocation-not-performed = { $subject }, signer { $signer }: whether the certificate was revoked was not checked: neither a list nor an answer came along, and nothing is asked of the network.
finding-cms-revocation-unusable = { $subject }, signer { $signer }: whether the certificate was revoked stays open: { $by } cannot be used ({ $why }).
finding-cms-revoked = { $subject }, signer { $signer }: the certificate was revoked on { $since } ({ $reason }; { $by }).
finding-cms-revoked-later = { $subject }, signer { $signer }: the certificate was revoked on { $since } ({ $reason }; { $by }), after the signature was there.
finding-cms-signer-binding = { $subject }, signer { $signer }: the signed reference to the certificate { $why ->
        [malformed] cannot be read
       *[other] names another certificate
    }.
finding-cms-signer-bound = { $subject }, signer { $signer }: what was signed names the very certificate that signed.
finding-cms-signer-missing = { $subject }, signer { $signer }: the certificate that signed did not come along.
finding-cms-signer-unbound = { $subject }, signer { $signer }: the certificate is named by issuer and number only, not by its digest.
finding-cms-signers-missing = { $subject } bears no signature.
finding-cms-stage-not-performed = { $subject }, signer { $signer }: stage { $stage } was not performed, for want of what an earlier one gives.
finding-cms-stamp-after-moment = { $subject }, signer { $signer }: the time-stamp states { $found }, later than the moment judged for ({ $expected }); it does not count.
finding-cms-stamp-open = { $subject }, signer { $signer }: from the time-stamp on the signature nothing can be concluded ({ $why }).
finding-cms-stamp-wrong = { $subject }, signer { $signer }: the time-stamp on the signature does not hold ({ $why }).
finding-cms-stamped = { $subject }, signer { $signer }: { $authority } stamped the signature at { $time }.
finding-cms-time-claimed = { $subject }, signer { $signer }: no time-stamp; { $claimed ->
        [none] when it was signed is not stated
       *[other] signed on { $claimed } by the signer's own word
    }. Judged at { $at }.
finding-cms-trusted = { $subject }, signer { $signer } leads to { $root }, which you trust; every certificate on the way was valid at { $at }.
finding-cms-untrusted = { $subject }, signer { $signer } leads to nothing that you trust: { $why ->
        [issuer-unknown] whoever issued the certificate of { $certificate } is not on your trust list
        [signature] no certificate at hand with the issuer's name signed that of { $certificate }
        [malformed] the certificate of { $certificate } cannot be read
       *[other] the certificate of { $certificate } cannot stand where it does
    }. A root that comes with the signature is never trusted for that.
    .rec = Take the authority's root from its own site, compare the fingerprint, then: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-cms-usage = { $subject }, signer { $signer }: the certificate is one for signing documents.
finding-cms-usage-unsaid = { $subject }, signer { $signer }: the certificate does not say what it may be used for.
finding-cms-usage-wrong = { $subject }, signer { $signer }: the certificate is not one for signing documents ({ $why ->
        [certification-authority] it is a certification authority's
       *[non-repudiation-missing] without nonRepudiation it serves authentication
    }).
finding-cms-valid = { $subject }, signer { $signer }: the holder of the certificate signed ({ $found }).
finding-cms-witnessed = { $subject }, signer { $signer }: a later time-stamp shows that the signature was there on { $time }.

finding-appended-none = Nothing was appended after the seal.
finding-appended-not-performed = What was appended was not checked, because of { $because }.

finding-time-broken-nesting = { $subject }: { $later } says { $later-time }, yet it covers { $earlier }, which says { $earlier-time }. One of the two authorities is wrong, and which one cannot be told.
    .rec = Ask both authorities about these time-stamps before relying on either.
finding-time-claim-outside = { $subject }: the time stated is { $found }, { $side ->
        [late] later than the time-stamp allows
       *[early] earlier than the opening time-stamp allows
    } ({ $expected }). A clock was wrong, or the statement is.
finding-time-no-opening = No time-stamp that counts was taken before the first file: that anything was taken in after a certain time is not proven.
finding-time-no-token = No trusted time: nobody but the sealing machine's own clock says when this was sealed ({ $claimed }).
    .rec = A time-stamp can be added later; it will prove no earlier time than its own.
finding-time-no-valid-token = No trusted time: none of the { $count } time-stamps over the seal counts; see what was found on each. The sealing machine's own clock says { $claimed }.
finding-time-not-after = Sealed not later than { $at }: { $name } of { $authority } says { $gen-time } (accuracy in seconds: { $accuracy }).
finding-time-not-before = Every file was taken in after { $at }: { $name } of { $authority } says { $gen-time } (accuracy in seconds: { $accuracy }).
finding-time-unanchored = Between the sealing ({ $claimed }, by the machine's clock) and the first time-stamp that counts ({ $gen-time }, { $authority }) nothing but the sealer's word says that the seal was there.

finding-signer-not-performed = The key was not looked up, because of { $because }.
finding-signer-other-role = The key { $fingerprint } is { $name }'s by your trust list, but not for sealing ({ $roles }).
finding-signer-outside-period = The key { $fingerprint } of { $name } is trusted for { $expected }; the seal says { $found }, and the time-stamps prove: not later than { $not-after }.
finding-signer-revoked = The key { $fingerprint } of { $name } was revoked from { $effective } on, and nothing proves that the seal is older (proven: not later than { $not-after }).
finding-signer-revoked-before = The key { $fingerprint } of { $name } was revoked from { $effective } on, and the seal was made after that: not before { $not-before }.
finding-signer-revoked-later = The key { $fingerprint } of { $name } was revoked from { $effective } on. The seal is older: it is proven to have been there not later than { $not-after }.
finding-signer-unknown = Nobody on your trust list vouches for the key { $fingerprint }.
    .rec = Compare the fingerprint with the one its owner gave you, then: aigaq-verify trust add { $key } --name "…" --vouched-by "…"
finding-signer-vouched = The key { $fingerprint } is { $name }'s by your trust list; who vouches for that: “{ $vouched-by }”.

finding-certificate-algorithm-unsupported = { $subject }: a certificate came with it whose algorithm { $found } this version cannot check. That does not make it bad.
finding-certificate-algorithm-weak = { $subject }: a certificate came with it whose algorithm { $found } is weak; nothing follows from it.
finding-certificate-authority-compromised = { $subject }: since { $since } the key of { $certificate } is known to be in other hands, and the signature is not shown to be older ({ $at }).
finding-certificate-budget = { $subject }: the certificates that came with it were not looked at to the end ({ $what }, more than { $limit }).
finding-certificate-key-bound = { $subject }: a certificate came with it for the very key that signed: { $name }, issued by { $issuer }.
finding-certificate-key-differs = { $subject }: the certificate that came with it ({ $name }, issued by { $issuer }) is for another key: expected { $expected }, found { $found }. It says nothing of who signed.
finding-certificate-malformed = { $subject }: a certificate that came with it cannot be read ({ $what }).
finding-certificate-nobody-trusted = { $subject }: you trust no certificate for signatures of persons, so that nothing can be said of the one that came with it.
    .rec = Compare the fingerprint of the authority's root with what the authority publishes, then: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-certificate-outside-certificate = { $subject }: judged at { $at }, but { $certificate } is valid from { $from } to { $until } only.
finding-certificate-outside-window = { $subject }: judged at { $at }, outside the time for which you trust { $certificate } ({ $from } – { $until }).
finding-certificate-revocation-not-performed = { $subject }: whether its certificate was revoked was not checked: nothing is asked of the network.
finding-certificate-trusted = { $subject }: its certificate leads to { $root }, which you trust for signatures of persons; every certificate on the way was valid at { $at }.
finding-certificate-untrusted = { $subject }: its certificate leads to nothing that you trust: { $why ->
        [issuer-unknown] whoever issued the certificate of { $certificate } is not on your trust list
        [signature] no certificate at hand with the issuer's name signed that of { $certificate }
        [malformed] the certificate of { $certificate } cannot be read
       *[other] the certificate of { $certificate } cannot stand where it does
    }. A root that comes with a signature is never trusted for that.
finding-certificate-usage = { $subject }: its certificate is one for signing.
finding-certificate-usage-unsaid = { $subject }: its certificate does not say what it may be used for.
finding-certificate-usage-wrong = { $subject }: its certificate is not one for signing ({ $why ->
        [certification-authority] it is a certification authority's
       *[digital-signature-missing] neither digitalSignature nor nonRepudiation is among its uses
    }).

finding-reference-agrees = Where a record names another, that other is there.
finding-reference-dangling = { $subject }: “{ $field }” names record { $target }, which the bundle does not have.
finding-reference-kind-differs = { $subject }: “{ $field }” names record { $target }, which is a { $found }, not a { $expected }.
finding-reference-not-performed = References were not checked, because of { $because }.

finding-facts-complete = When, by whom, in what conditions and circumstances: stated for every exhibit.
finding-facts-covert = { $subject }: recorded covertly, by the party's own word. The law limits the use of such a recording.
    .rec = Settle before filing whether a law allows it, or whether the other side will not contest it.
finding-facts-missing = { $subject }: not stated: { $missing }. A court does not examine a recording without it.
    .rec = Can be supplied by a later statement.
finding-facts-not-performed = The four facts were not looked at, because of { $because }.
finding-facts-withheld = { $subject }: withheld in this extract: { $fact }.

finding-duplicate-content = { $subject } is byte for byte the same as exhibit { $same-as }.
finding-duplicate-none = No two exhibits are the same.
finding-duplicate-not-performed = Equal exhibits were not looked for, because of { $because }.

finding-take-distinct = Takes are numbered once each ({ $count }).
finding-take-not-performed = Takes were not looked at, because of { $because }.
finding-take-twice = { $subject }: take { $take } is also the number of exhibit { $same-as }.

finding-clock-not-performed = The clock was not looked at, because of { $because }.
finding-clock-skew = { $subject }: the machine's clock said { $clock } when { $authority } said { $gen-time }. Local times of this bundle are to be read with that difference in mind.
finding-clock-steady = No step of the sealing machine's clock was seen while the journal was kept; it was held against a counter from { $compared } of { $pairs } entries to the next.
finding-clock-step = { $subject }: the clock was set meanwhile: from { $before } to { $now }, while { $counted } ms passed.
finding-clock-uncounted = { $subject }: whether the clock of the sealing machine was set while the journal was kept cannot be told: no counter stands beside it ({ $compared } of { $pairs } entries could be compared with the one before).

finding-unregistered = An unknown finding: a fault of this program.

finding-extract-unsupported = The list of what is withheld is of version { $found }, which is not known here.
    .rec = Check it with a newer version of the program.
finding-time-not-performed = The time was not looked at, because of { $because }.
