# What is wrong, and under .rec what to do.

err-add-origin-missing = Nobody has said how { $path } came to you, and the program never assumes it.
    .rec = Add --origin recorded (filmed by the operator), imported (taken over from elsewhere) or downloaded; or write origin under [files."…"] in purchase.toml.

err-append-changed = Another file was put under { $path } meanwhile. Nothing was appended.
    .rec = Repeat the command.
err-append-damaged = The part { $name } of the bundle does not agree with its checksum. Nothing was appended: a copy would hide the damage.
    .rec = Take another copy of the bundle, and keep this one as it is.
err-append-failed = The bundle { $path } does not pass its own check, so nothing is appended to it.
    .rec = Look at “aigaq-verify check” first.
err-append-io = Nothing could be appended to { $path }: { $error }. The file is as it was.
    .rec = Check the free space and the permissions of the file and its folder, then repeat.
err-append-limit = With this, { $what } would have { $found }; the limit is { $limit }. Nothing was appended.
    .rec = Leave the bundle as it is: no reader would take it on with more.
err-append-link = { $path } is a link. Nothing was appended.
    .rec = Give the file itself: what is appended to gets a new file under its name.
err-append-locked = Another program is appending to { $path } now.
    .rec = Wait until it has finished, then repeat the command.
err-append-no-signature = { $path } holds no CMS signature that can be read: DER, PEM or base64.
    .rec = Sign manifest.cose of this bundle as a detached signature (CMS, .p7s), and give that file.
err-append-other-signature = { $path } is not a signature of this bundle: { $why } Nothing was appended.
    .rec = Take manifest.cose out of the bundle with any archive program (it is a ZIP file), sign it as a detached signature, and give what comes of it.

err-arg-after-case = { $path } is of another case than the bundle named before it.
    .rec = Name with --after the bundles of one case.
err-arg-after-failed = { $path } does not hold, so nothing goes on from it.
    .rec = Look at it with aigaq-verify check. Go on from an undamaged copy.
err-arg-after-takes = { $path } counts its takes up to { $take }, the highest number there is: no further take can be counted on.
    .rec = Look who sealed it: no honest count comes that far. Go on from another bundle of the case.
err-arg-after-withheld = { $path } withholds records of exhibits: which takes are counted in it cannot be told.
    .rec = Go on from the whole bundle, not from an extract.
err-arg-at = “{ $found }” is not a moment.
    .rec = Write date and time with the offset from UTC, for example 2026-10-05T14:32:10+05:00.
err-arg-card-languages = The card is one page and has room for one or two languages; asked for: { $found }.
    .rec = Make a second card for a further language.
err-arg-card-name = The name for the card has { $found } characters; 1 to 90 have room on it.
    .rec = Give the name of the holder alone.
err-arg-certificate = “{ $found }” is not a file with a certificate that can be read.
    .rec = Give one certificate in PEM or DER, as its authority offers it for download.
err-arg-certificates = “{ $found }” holds { $count } certificates; one is taken at a time, and the choice is yours.
    .rec = Copy the one that you mean, from its BEGIN line to its END line, into a file of its own and give that file. The command csplit -z -f one- FILE '/BEGIN CERTIFICATE/' '{"{"}*{"}"}' gives each of them a file.
err-arg-digest = “{ $found }” is not a SHA-256 digest.
    .rec = Give 64 hexadecimal digits, as sha256sum prints them.
err-arg-key = “{ $found }” is neither a public key of 64 hexadecimal digits nor a file with one.
    .rec = Take the line that “aigaq-capture key show” prints, or the PEM file that openssl writes with -pubout.
err-arg-key-is-certificate = “{ $found }” holds a certificate, not a key.
    .rec = To trust it for time-stamps, give it with --tsa; for signatures of persons with --ca.
err-arg-list-empty = The list names no bundle.
    .rec = Write one path a line.
err-arg-report = Papers are held against one bundle at a time; bundles given: { $count }.
    .rec = Give one bundle together with --report.
err-arg-resume-foreign = { $path } holds something other than lines of one “check --resume”. It was left as it is.
    .rec = Name the file that was begun with --resume, or one that does not exist yet.
err-arg-resume-locked = Another program goes on with { $path } now.
    .rec = Wait for it, or name another file.
err-arg-resume-question = { $path } was begun with another question: another version of the program, trust list, moment, expected seal, law or matter.toml, or with or without --no-media. It was left as it is.
    .rec = Repeat the command as it was then, or name a new file.
err-arg-signature = { $found } holds no CMS signature that can be read: DER, PEM or base64.
    .rec = Sign the PDF as a detached signature (CMS, .p7s), and give that file.
err-arg-window = “{ $found }” is not a period.
    .rec = Write two days or moments with two points between them, the earlier one first, for example 2024-01-01..2027-01-01. One side may stay empty. A day without a time counts whole, in UTC.

err-authority-io = The list of time-stamp authorities { $path } could not be used: { $error }.
    .rec = Check the path and the permissions.
err-authority-name = “{ $found }” is not a name for a time-stamp authority.
    .rec = Use lower-case letters, digits and hyphens, at most 64, and no hyphen at either end.
err-authority-none = There is no list of time-stamp authorities under { $path }.
    .rec = Put one on it with “aigaq-capture authority add” or “choose”, or leave --authorities out.
err-authority-not-chosen = No time-stamp authority on the list is called { $found }.
    .rec = “aigaq-capture authority list” shows the names.
err-authority-policy = The policy of { $name } is not an object identifier: “{ $found }”.
    .rec = Write it in dotted decimals, for example 1.2.398.3.3.2.6.2, or leave it out.
err-authority-toml = The list of time-stamp authorities cannot be read: { $detail }
    .rec = Mend the file, or restore it from your copy.
err-authority-twice = A time-stamp authority called { $name } is on the list already.
    .rec = “aigaq-capture authority list” shows it; drop it first to enter it anew.
err-authority-unknown = The program knows no time-stamp authority called { $found }.
    .rec = “aigaq-capture authority list” shows those that it knows; any other is entered with “aigaq-capture authority add”.
err-authority-url = The address of { $name } cannot be asked: “{ $found }”.
    .rec = Write it as http:// or https://, a host and a path, without a user's name, a password or a fragment.
err-authority-version = The list of time-stamp authorities is of version { $found }, which this program does not know.
    .rec = Use a newer version of the program.

err-cbor-depth = The data is nested deeper than { $limit } levels (at byte { $at }).
err-cbor-duplicate-key = One key stands twice in a map (at byte { $at }).
err-cbor-items = The data has more than { $limit } items.
err-cbor-length = A length at byte { $at } is longer than the data.
err-cbor-not-deterministic = The data is not in its one deterministic form at byte { $at }: { $what }.
err-cbor-shape = The data does not have the form of the format: { $detail }.
err-cbor-text = A text at byte { $at } is not UTF-8.
err-cbor-trailing = Bytes stand behind the end of the data (from byte { $at }).
err-cbor-unused-kind = A kind of value that the format does not use stands at byte { $at }: { $what }.

err-certificates-io = The certificates { $path } cannot be read: { $error }.
    .rec = Check the path and the permissions.
err-certificates-other-key = The first certificate is for another key: expected { $expected }, found { $found }.
    .rec = Put the certificate of the signing key first, and then those of its issuers. “aigaq-capture key show” prints the key.
err-certificates-too-much = At most { $certificates } certificates of { $bytes } bytes each go with a signature.
    .rec = Give the certificate of the key and those of its issuers alone.
err-certificates-unreadable = The first certificate cannot be read.
    .rec = Give X.509 certificates in PEM, that of the signing key first.

err-container-directory = The directory at the end is not the one that the entries give (at byte { $at }).
err-container-duplicate-name = Two entries are called { $name }.
err-container-header = The header of { $name } at byte { $at } is not in its one form.
err-container-io = The file could not be read: { $error }.
err-container-leading-data = Other data stands before the bundle, which begins at byte { $at }.
err-container-limit = { $what } has { $found }, the limit is { $limit }.
err-container-name = “{ $name }” at byte { $at } is not a name that a bundle has.
err-container-not-a-bundle = This is not an evidence bundle.
err-container-order = { $name } stands behind { $after }, not in its place.
err-container-sequence = The numbers of the folder of { $name } have a gap.
err-container-trailing-data = { $length } bytes stand behind the end of the bundle, from byte { $at }.
err-container-truncated = The file ends after { $length } bytes; at least { $needed } are needed.

err-draft-ambiguous = There are { $count } drafts here, among them: { $names }.
    .rec = Say which one with --draft FOLDER.
err-draft-damaged = { $path } is not as the program left it ({ $what }).
    .rec = Nothing was changed. Copy the whole folder away before anything else; the exhibits in it are ordinary files and can be taken into a new draft.
err-draft-exists = There is something under { $path } already.
    .rec = Go on with that draft. If its bundle is written already: choose another folder with --draft, or move that one away.
err-draft-io = The system refused at { $path }: { $error }.
    .rec = Nothing was changed under its final name. Mend the cause (space, permissions, a loose medium) and repeat the command.
err-draft-locked = Another program is working on the draft { $path } now.
    .rec = Wait until it has finished, then repeat the command.
err-draft-none = There is no draft in { $path }.
    .rec = Begin one with “aigaq-capture open purchase.toml”, or say where it is with --draft FOLDER.
err-draft-sealed = The draft { $path } is closed for sealing; nothing more can be added.
    .rec = If its bundle is not written yet, finish with “aigaq-capture seal”. What comes to light later belongs into a new draft: “aigaq-capture open FORM --after BUNDLE”.

err-examined-crashed = The file was not examined: the decoder broke down on it ({ $how }).
    .rec = Its integrity is judged without it. Look at it with a program that you trust, on a machine without keys.
err-examined-forbidden = The file was not examined: the decoder attempted what no file calls for, and was ended.
    .rec = The file may be made to attack. Do not open it on a machine with keys; show it to a specialist.
err-examined-garbled = The file was not examined: the decoder gave no proper answer ({ $detail }).
    .rec = The file may be made to attack. Do not open it on a machine with keys; show it to a specialist.
err-examined-no-ocr = The print was not made out: Tesseract lacks { $missing }.
    .rec = Install tesseract-ocr and tesseract-ocr-rus, better also tesseract-ocr-kaz.
err-examined-no-reader = The video was not examined: the program aigaq-film, which looks into videos, is not there or cannot read videos.
    .rec = Its integrity is judged without it. Put aigaq-film into the folder of this program, and repeat the command.
err-examined-not-started = The file was not examined: the decoder did not start ({ $error }).
    .rec = Repeat the command; if it stays so, the system does not let the program start itself.
err-examined-read = The file was not examined: it could not be read to its end ({ $error }).
    .rec = Check the medium, and repeat the command.
err-examined-timeout = The file was not examined: the decoder took longer than { $seconds } s and was ended.
    .rec = Its integrity is judged without it. Look at it with a program that you trust.
err-examined-too-big = The file was not examined: by its header it has { $width } by { $height } pixels; the limit is { $limit } pixels.
    .rec = Its integrity is judged without it. No camera of a phone makes such a picture.
err-examined-too-large = The file was not examined: it has { $bytes } bytes; the limit is { $limit }.
    .rec = Its integrity is judged without it.
err-examined-too-long = The file was not examined: the answer of the decoder is longer than { $limit } bytes.
    .rec = The file may be made to attack. Do not open it on a machine with keys; show it to a specialist.
err-examined-undecodable = The file, or a part of it, could not be decoded: { $detail }.
    .rec = Its integrity is judged without it. Look at it with another program.
err-examined-unknown-format = The file was not examined: its format is none that is examined here.
    .rec = Its integrity is judged without it.
err-examined-unwalled = The file was not examined: this system has neither landlock nor seccomp, and nothing is decoded without them.
    .rec = Use Linux 5.13 or later.

err-extract-damaged = The part { $name } of the bundle does not agree with its checksum. No extract was made: a copy would hide the damage.
    .rec = Take another copy of the bundle, and keep this one as it is.
err-extract-failed = The bundle does not pass its own check, so no extract is made of it.
    .rec = Look at “aigaq-verify check” first.
err-extract-nothing = Nothing would be left out.
    .rec = Choose exhibits with --exhibit, or what to leave out with --withhold.
err-extract-unknown = The bundle has no number { $n } that could be chosen here.
    .rec = “aigaq-verify show” lists the numbers.

err-export-failed = The bundle does not pass its own check, so no files are given out.
    .rec = Look at “aigaq-verify check” first.
err-export-nothing = None of the files is as it was sealed, so none was given out.
    .rec = Look at “aigaq-verify check” first.

err-form-blank = { $field }: nothing is written there, or still the “…” of the form.
    .rec = { $sheet ->
        [option] Write what is asked for.
       *[form] Write what is asked for. What is not known: delete the line, or the block of a person who is not known.
    }
err-form-empty = The form states nothing.
    .rec = Fill it in: “aigaq-capture open --template” prints one with every field explained.
err-form-not-text = { $path } is not a form: it is not text, or too much of it.
    .rec = Give the form that --template prints, filled in.
err-form-person = { $field }: no person of the form has the id “{ $found }”.
    .rec = Use one of the ids under [[person]].
err-form-toml = The form cannot be read: { $detail }
    .rec = { $sheet ->
        [statement] “aigaq-capture attest --as KIND --template” prints a form with every field explained.
        [option] “--help” behind the command explains its options.
       *[purchase] “aigaq-capture open --template” prints a form with every field explained.
    }
err-form-value = { $field }: { $wanted ->
    [bounds] “{ $found }” is not within the bounds of the format
    [class] “{ $found }” is no class of the Nice classification, 1 to 45
    [classes] “{ $found }” are not classes of the Nice classification, 1 to 45
    [day] “{ $found }” is not a day written YYYY-MM-DD
    [degrees] “{ $found }” is not decimal degrees such as 43.2380
    [end] “{ $found }” is before the beginning
    [fact] no fact is stated
    [features] 1 to 100 things that were seen are needed
    [files] at most 100 files can be named
    [identifier] give one of bin, iin and number
    [lacking] it does not say which exhibits lack the facts
    [moment] “{ $found }” is not date and time with the offset from UTC, such as 2026-10-05T14:32:10+05:00
    [name] “{ $found }” is not the name of a file
    [notary] it says neither what was seen or checked nor why the act was refused
    [own] “{ $found }” is not a word that no other person of the form has
    [record] “{ $found }” is not the number of a record of the right kind
    [records] “{ $found }” are not numbers of records, 1 to 1000 of them
    [renewals] days of renewal are needed, each once
    [roles] no role is named
    [shown] “{ $found }” is not written element[,element…][@h:mm:ss[-h:mm:ss]][#left,top,width,height]
    [statement] “{ $found }” is not the number of a statement that the bundle holds
    [sum] “{ $found }” is not a sum such as 24990.00 KZT
    [table] the form lacks the table of this kind
   *[text] “{ $found }” is not a text of 1 to 10000 bytes
    }.
    .rec = { $sheet ->
        [statement] “aigaq-capture attest --as KIND --template” prints a form with every field explained.
        [option] “--help” behind the command explains its options.
       *[purchase] “aigaq-capture open --template” prints a form with every field explained.
    }

err-home-missing = There is no home folder to look for the file in.
    .rec = Name the file yourself: { $option }.

err-intake-not-a-regular-file = { $path } is not a plain file ({ $found }) and was not taken in.
    .rec = Give the file itself, not a link, a folder, a pipe or a device.
err-intake-open = { $path } cannot be opened: { $error }.
    .rec = Check the name and whether you may read it.
err-intake-read = { $path } could be read up to byte { $offset } and no further: { $error }. It was not taken in.
    .rec = The medium may be failing: copy it with a tool for damaged media, and keep the original.
err-intake-source-changed = { $path } changed while it was being read ({ $what }), and was not taken in.
    .rec = Make sure that no other program writes to it (a camera still recording, a synchronisation), then repeat.
err-intake-store = { $path } could not be stored: { $error }.
    .rec = Check the free space and the permissions of the target.

err-key-not-a-point = The key is not a point of the curve Ed25519.
    .rec = Ask for the key again; a digit may be wrong.
err-key-weak = The key is of a weak kind that no honest program makes.
    .rec = Do not use it, and ask its owner where it came from.
err-keyfile-exists = { $path } exists already. Keys are never overwritten.
    .rec = Use that key, or choose another name.
err-keyfile-inconsistent = The public key in { $path } is not that of the secret key. Nothing was signed.
    .rec = The file was changed or put together wrongly. Restore it from your copy.
err-keyfile-io = The key file { $path } could not be used: { $error }.
    .rec = Check the path and the permissions. A new key: “aigaq-capture key new”.
err-keyfile-kdf-limit = { $path } asks for { $what } of { $found }; the limit is { $limit }.
    .rec = Encrypt the key anew with ordinary parameters: openssl pkcs8 -topk8 -scrypt.
err-keyfile-locked = The passphrase does not open { $path }.
    .rec = Try again; mind the keyboard layout.
err-keyfile-passphrase-empty = The passphrase is empty.
    .rec = Choose one of several words.
err-keyfile-permissions = Others may read or replace { $path } ({ $found }). It was not used.
    .rec = chmod 600 the file, keep it in a folder of your own, and give the file itself, not a link.
err-keyfile-shape = { $path } is not an encrypted Ed25519 key in PKCS#8 ({ $what }).
    .rec = Make a key with “aigaq-capture key new”, or with openssl genpkey -algorithm ed25519 -aes256.

err-list-io = The list { $path } could not be read: { $error }.
    .rec = Check the path and your permissions; a list has 64 MiB at most.
err-matter-io = { $path } could not be read: { $error }.
    .rec = Check the path and your permissions. “aigaq-verify report --template” prints an empty matter.toml.
err-matter-pending = matter.toml asks a notary although it says that a case is pending.
    .rec = Before a court has the case a notary secures evidence, afterwards the court does: correct addressee or pending.
err-matter-toml = matter.toml cannot be read: { $detail }
    .rec = “aigaq-verify report --template” prints a matter.toml with every field explained.
err-matter-value = { $field }: “{ $found }” is not { $wanted ->
        [at-most] a list of at most 1000
        [notice] a text that says when and how, or why not
        [region] left, top, width and height in ten-thousandths of the picture, all within it
        [until] an end that is not before the beginning
       *[text] a text of at most 10,000 bytes
    }.
    .rec = “aigaq-verify report --template” prints a matter.toml with every field explained.

err-output-exists = { $path } exists already. Nothing is ever overwritten.
    .rec = Choose another name.
err-output-io = { $path } could not be written: { $error }. Nothing stands under that name.
    .rec = Check the free space and the permissions of the folder, then repeat.
err-output-not-durable = { $path } is complete, but the system did not confirm that it would survive a loss of power: { $error }.
    .rec = Keep the sources, check the file, and copy it to another medium.

err-passphrase-missing = A passphrase is needed, and there is no terminal to ask for it.
    .rec = Give it with --passphrase-file FILE or --passphrase-fd NUMBER.
err-passphrase-io = The passphrase could not be read: { $error }.
    .rec = Check the file or the descriptor that you named.

err-pdf-apart = The papers of several languages differ in their part “{ $section }” and cannot be set beside each other.
    .rec = This is a fault of the program. Ask for one language at a time, and report it.
err-pdf-date = A paper is dated “{ $found }”, which is no moment.
    .rec = This is a fault of the program. Report it.
err-pdf-left-out = This build of the program cannot make PDF files.
    .rec = Use a build with the feature pdf, which is switched on unless somebody switched it off.
err-pdf-papers = { $found } papers were to be set beside each other; it can be one, two or three.
    .rec = Ask for one to three languages.
err-pdf-typesetting = The paper could not be set in type: { $why }.
    .rec = This is a fault of the program. Report it with these words.

err-print-io = The result could not be printed: { $error }.
    .rec = Check where the output goes (space, a full disk), and repeat the command. What was written to files stands.

err-seal-algorithm-unsupported = The algorithm { $found } is not known to this version.
err-seal-algorithm-weak = The algorithm { $found } is weak.
err-seal-header = A header of the seal is not as the format has it: { $what }.
err-seal-purpose = The signature was made for “{ $found }”, not for “{ $expected }”.
err-seal-shape = The seal could not be made or read in its one form.
err-seal-signature-missing = There is no signature.

err-report-io = { $path } could not be read: { $error }. This paper was compared with nothing; what is said of the bundle is said without it.
    .rec = Check the path and your permissions, and repeat the command.
err-report-no-bundle = { $path } is no evidence bundle.
    .rec = Give a file whose name ends in .aigaq, as it was received.
err-resume-io = { $path } could not be used: { $error }. What was written to it stands.
    .rec = Check the path and the space, and repeat the command: it goes on where it ended.
err-source-changed = { $path } was changed while it was being read. What was found of it would be of two files, so nothing is said.
    .rec = Copy it to where nobody else writes, and repeat the command with the copy.
err-source-io = { $path } could not be read: { $error }. No check was performed.
    .rec = Check the path, your permissions and the medium, and repeat the command.

err-stamp-no-authority = No time-stamp authority is chosen, so none can be asked.
    .rec = “aigaq-capture authority list” says how to choose; --authorities FILE names another list.
err-stamp-nothing-to-renew = A draft has no time-stamps to renew.
    .rec = Leave --renew out, or give a sealed bundle.
err-stamp-unknown-authority = No chosen authority is called { $name }; chosen are: { $known }.
    .rec = “aigaq-capture authority list” shows the names.

err-trust-certificate = The trust list has a certificate that cannot be read: { $name } ({ $what }).
    .rec = Take the entry off the list, or put the certificate into it again in PEM.
err-trust-certificate-twice = The certificate is on the trust list already: { $name }.
    .rec = “aigaq-verify trust list” shows it; remove it first to enter it anew.
err-trust-io = The trust list { $path } could not be used: { $error }.
    .rec = Check the path and the permissions.
err-trust-key = The trust list has a key that must not be trusted: { $name } ({ $why }).
    .rec = Take the entry off the list.
err-trust-none = There is no trust list under { $path }.
    .rec = Add a key with “aigaq-verify trust add”, or leave --trust out.
err-trust-time = The trust list has a time that cannot be read, at { $name }: { $found }.
    .rec = Write date and time with the offset from UTC.
err-trust-toml = The trust list cannot be read: { $detail }
    .rec = Mend the file, or restore it from your copy.
err-trust-twice = The key of { $name } is on the trust list already.
    .rec = “aigaq-verify trust list” shows it; remove it first to enter it anew.
err-trust-unknown = No key and no certificate on the trust list is { $found }.
    .rec = “aigaq-verify trust list” shows them.
err-trust-version = The trust list is of version { $found }, which this program does not know.
    .rec = Use a newer version of the program.

err-tsa-http = The time-stamp authority { $authority } answered with the HTTP status { $status } and no time-stamp.
    .rec = Check its address (3xx: it has moved; 4xx: it does not serve you there; 5xx: it is in trouble, ask later).
err-tsa-nonce = The time-stamp authority { $authority } answered another question: the number { $expected } was sent, the answer has “{ $found }”.
    .rec = The answer was not kept. Ask again; if it stays so, choose another authority.
err-tsa-not-a-reply = What came from the address of the time-stamp authority { $authority } is not a time-stamp (media type “{ $found }”).
    .rec = Perhaps this network wants a login first: open any page in a browser. Else check the address.
err-tsa-policy = The policy for the time-stamp authority { $authority } is not an object identifier: “{ $found }”.
    .rec = Write it in dotted decimals, for example 1.2.398.3.3.2.6.2, or leave it out.
err-tsa-random = The system gave no random number for the question to the time-stamp authority { $authority }: { $error }.
    .rec = Repeat the command; if it stays so, the system is at fault.
err-tsa-rejected = The time-stamp authority { $authority } refused: status { $status }, text “{ $text }”, reason “{ $failure }”.
    .rec = Ask later (timeNotAvailable, systemFailure), or without the policy (unacceptedPolicy), or choose another authority.
err-tsa-reply = The answer of the time-stamp authority { $authority } cannot be used: { $detail }.
    .rec = The answer was not kept. Ask again; if it stays so, choose another authority.
err-tsa-timeout = The time-stamp authority { $authority } gave no whole answer within { $seconds } s.
    .rec = Check the connection, and ask later with “aigaq-capture stamp”.
err-tsa-too-long = The answer of the time-stamp authority { $authority } is longer than { $limit } bytes and was not read to its end.
    .rec = Check the address. No time-stamp is that long.
err-tsa-unreachable = The time-stamp authority { $authority } could not be reached: { $detail }.
    .rec = Check the connection and the address, and ask later with “aigaq-capture stamp”.
err-tsa-url = The address of the time-stamp authority { $authority } cannot be asked: “{ $found }”.
    .rec = Write it as http:// or https://, a host and a path, without a user's name, a password or a fragment.

err-usage-conflict = { $arg } and { $prior } do not go together.
    .rec = Leave one of them out.
err-usage-missing = Something is missing: { $arg }
    .rec = Add it; --help says what each is.
err-usage-no-command = No command was given.
    .rec = Choose one: { $known }
err-usage-no-value = { $arg } needs a value.
    .rec = { $known ->
        [none] See --help.
       *[other] One of: { $known }
    }
err-usage-not-text = The command line holds bytes that are no text.
    .rec = Type it anew.
err-usage-twice = { $arg } was given more than once.
    .rec = Give it once.
err-usage-unknown-argument = { $arg } is not expected here.
    .rec = { $near ->
        [none] See --help.
       *[other] Did you mean { $near }?
    }
err-usage-unknown-command = There is no command “{ $found }”.
    .rec = { $near ->
        [none] See --help.
       *[other] Did you mean { $near }?
    }
err-usage-value = “{ $value }” does not fit { $arg }.
    .rec = { $known ->
        [none] See --help.
       *[other] One of: { $known }
    }
err-usage-wrong = The command line cannot be understood.
    .rec = See --help.
usage-line = Usage: { $usage }

# Refusals of the system, inside a sentence.
system-absent = there is no such file or folder (system error { $number })
system-failing = the medium cannot be read or written (system error { $number })
system-folder = it is a folder (system error { $number })
system-forbidden = this is not permitted (system error { $number })
system-full = there is no space left (system error { $number })
system-no-folder = a part of the path is no folder (system error { $number })
system-read-only = the medium can only be read (system error { $number })
system-taken = something stands under that name (system error { $number })
system-too-large = the file would be too large (system error { $number })
system-too-many = too many files are open (system error { $number })
