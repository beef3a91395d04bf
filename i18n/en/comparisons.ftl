# Cross-examination: what is compared, and under .differs what a difference may come from and what to do.

cross-receipt-total = total of the receipt and the price paid
    .differs = A bag, a delivery or a second purchase on the same receipt, a discount, or a slip of the pen in the form explains most differences. Look at the lines of the receipt and correct the statement by a later one where it is wrong.
cross-receipt-fiscal-sign = fiscal sign of the receipt
    .differs = A digit that was misread by a person or by a machine is the usual cause; the exhibit may also be another receipt. Read the number again from the paper or the code.
cross-receipt-register = registration number of the cash register
    .differs = A number cut by the edge of the paper or misread by a machine is the usual cause. Compare the paper with the page of the operator of fiscal data.
cross-receipt-clock = time in the QR code and the printed time
    .differs = Some registers print the time of the document and code the time of its registration, a few seconds later. Look at how large the difference is, and ask the operator of fiscal data which time it holds.
cross-receipt-operator = operator of fiscal data in the QR code and in print
    .differs = Operators change their names and take over one another, and a seller may have changed the operator while old paper rolls were in use. Open the page of the operator that the code names and keep what it shows.
cross-receipt-status = kind of the receipt and a sale for money
    .differs = A reprint of a true receipt, a register that was off line, or a refund made later are ordinary. A host for trials gives out receipts of no sale at all. Ask the seller or the operator of fiscal data for the receipt of the sale itself.
cross-receipt-sums = the receipt’s own arithmetic
    .differs = A line that is missing at the edge of the picture, a digit misread by a machine, or rounding in the seller’s own way explains most differences. Add up the lines on the paper.
cross-receipt-seller = seller on the receipt and the seller stated
    .differs = One shop may be run by several firms or businessmen, a branch has a number of its own, and the sign over the door is nobody’s legal name. Find out whose number the receipt bears before a claim names the defendant.
cross-receipt-payment = means of payment
    .differs = Registers often book a payment by telephone as one by card, and a mixed payment under one of its means. Add the slip of the terminal or the bank’s statement.
cross-receipt-purchase = time of the receipt and the time stated for the purchase
    .differs = The clock of a register or of a person may be wrong, the receipt may have been issued later than the goods were handed over, and an online order has several times. Say in a later statement which moment is meant.
cross-receipt-film = time of the receipt and the films
    .differs = The clock of the telephone or of the register may be wrong, and a film need not show the payment. State how far the clock of the device was off, and which film shows what.
cross-receipt-window = time of the receipt against the time of the seal (not later)
    .differs = A register whose clock is ahead, or one that shows the time of another region, is the usual cause. A receipt that is later than the seal cannot have been sealed: find out which clock was wrong.
cross-copies = one receipt in several exhibits
    .differs = A machine that misread one of the pictures is the usual cause; a receipt that was issued again after a correction is another. Look at the copies side by side.
cross-number-check = check digit of a BIN or IIN
    .differs = A slip in copying twelve digits is the usual cause. Compare with the register of legal entities or the document; that a number is consistent does not say that it was given to anybody.
cross-camera-satellite = time of the camera and time of the satellites
    .differs = A camera keeps the time of its last sight of the satellites, which may be minutes old, and its own clock may never have been set. State how far the clock was off and how that was found.
cross-camera-claimed = time in the file and time stated for the recording
    .differs = A clock in another zone, local time written as UTC, or a time stated from memory explains most differences. Check the clock of the device and state by how much it is off.
cross-file-window =
    { $bound ->
        [purchase] times in the recording against the purchase
       *[seal] the latest time in the file and the seal (not later)
    }
    .differs = A clock that is wrong by hours or years, or one that was reset when the battery ran out, is the usual cause. What claims to be later than the seal cannot be so; what is days older than the purchase may be another recording.
cross-container-times = times within one file
    .differs = Many cameras write local time where UTC belongs, or the end of the recording where its beginning belongs; a name is given by the device or by a person. Say which device made the file.
cross-place-claimed = place in the file and place stated
    .differs = Indoors a telephone may be wrong by hundreds of metres, or keep the place where it last saw the sky; goods are also photographed at home. Say where this recording was made.
cross-places-apart = places of the recordings against the time between them
    .differs = A place that the device kept from earlier, a wrong clock of one of several devices, or a flight explains most differences. Say which device made which recording.
cross-device-claimed = device in the file and device stated
    .differs = Telephones are sold under one name and write another into their files, and several devices may have been at work. Read the name in the settings of the device and state it for this exhibit.
cross-origin-traces = “recorded with the own device” and what the file shows
    .differs = Turning, cropping or copying a picture with a program leaves its name, and so does many an ordinary viewer. Give in the file as the camera made it, or state that this one is a copy and of which exhibit.
cross-mark-in-force = day of the purchase and term of the trade mark
    .differs = A renewal that was not stated, or a day of filing typed for a day of registration, is the usual cause. Take an extract from the register for the day of the purchase.
cross-goods-class = class of the goods and classes of the trade mark
    .differs = Classes were renumbered and reworded over the editions of the Nice classification, and a well-known mark reaches further than its classes. Have the class of the goods confirmed.
cross-intake-file = what was read when the file was taken in and what is read now
    .differs = Another version of the reader may read the same bytes in another way: the versions stand beside it. The bytes are as they were sealed. If the versions are the same, report the file to the makers of the program.

# The parts of a QR code.
cross-code-fiscal-sign = fiscal sign
cross-code-host = host of the address
cross-code-operation = operation
cross-code-register = number of the register
cross-code-sum = sum
cross-code-taxpayer = number of the taxpayer
cross-code-time = time

# What the others ask for.
cross-computed-check-digit = check digit computed from the others
cross-computed-discounts = discounts, added up
cross-computed-markups = mark-ups, added up
cross-computed-payments = payments, less change
cross-computed-position = quantity times price
cross-computed-reader = the program that reads now
cross-computed-term = the end of the term
cross-computed-total = lines, less discounts, plus mark-ups
cross-computed-vat-of-lines = VAT of the lines, added up
cross-computed-vat-of-position = VAT of the line by its rate
cross-computed-vat-of-rate = VAT of the lines by the rate

# Further values.
cross-fact-apart-m = apart: { $value } m
cross-fact-apart-minor = apart: { $value }
cross-fact-apart-s = apart: at most { $value }
cross-fact-before-opening-s = before the opening time-stamp: { $value }
cross-fact-between-s = time between: { $value }
cross-fact-blind-digit = a mistake in digit { $value } would not be noticed
cross-fact-bound =
    { $value ->
        [purchase] bound: the stated purchase
       *[seal] bound: the seal
    }
cross-fact-clock-ahead-s = clock of the device, by the party’s word, ahead: { $value }
cross-fact-clock-behind-s = clock of the device, by the party’s word, behind: { $value }
cross-fact-copies = copies: { $value }
cross-fact-differing = differing: { $value }
cross-fact-films = films: { $value }
cross-fact-holder =
    { $value ->
        [entity] the digits are those of a legal entity or a joint business
        [person] the digits are those of a person
       *[neither] the fifth digit belongs to neither form
    }
cross-fact-left-off = left off: { $value }
cross-fact-near = a listed host is one slip away: { $value }
cross-fact-not-compared = not compared: { $value }
cross-fact-offset-assumed = offset assumed: { $value }
cross-fact-offset-rule =
    { $value ->
        [stated] the receipt states its offset from UTC
        [one-zone] offset assumed: one zone in Kazakhstan from 1 March 2024, UTC+05:00
       *[most-regions] offset assumed: most regions of Kazakhstan before 1 March 2024, UTC+06:00; in the west an hour less
    }
cross-fact-place =
    { $value ->
        [inside] while the film runs
        [before] before the film begins
       *[after] after the film ends
    }
cross-fact-program = program: { $value }
cross-fact-program-kind =
    { $value ->
        [converter] a program that writes recordings anew; whether it changed what is seen or heard was not examined
       *[editor] a program that can change what is seen or heard
    }
cross-fact-route =
    { $value ->
        [madrid] international registration (Madrid system)
       *[national] national register
    }
cross-fact-same = the same: { $value }
cross-fact-tolerance-m = allowed: { $value } m
cross-fact-tolerance-minor = allowed: { $value }
cross-fact-tolerance-s = allowed: { $value }
cross-fact-topic = statement: { $value }
cross-fact-what = value compared: { $value }
cross-fact-zone = as a clock would be that shows local time as UTC, or stands in another zone: { $value }

# Fields of records.
cross-field-class = class of the goods
cross-field-classes = Nice classes
cross-field-device-make = maker of the device
cross-field-device-model = model of the device
cross-field-device-serial = number of the device
cross-field-device-software = software of the device
cross-field-expires = in force until
cross-field-facts-when = when it was recorded
cross-field-filed = day of filing
cross-field-goods = purchase
cross-field-identifier = BIN / IIN / number
cross-field-latitude = place
cross-field-modified = time of last change of the file
cross-field-name = name
cross-field-origin = how it came to the party
cross-field-paid = price paid
cross-field-payment = means of payment
cross-field-reading-by = program that read at intake
cross-field-receipt = fiscal sign as the party read it
cross-field-registered = day of registration
cross-field-well-known = well known since
cross-field-when = when it was bought

# Where a value comes from.
cross-source-code = exhibit { $n } ({ $name }), its QR code, { $field }
cross-source-computed = what follows from the rest ({ $field })
cross-source-file = exhibit { $n } ({ $name }), read again, { $at }
cross-source-intake = exhibit { $n } ({ $name }), as read when it was taken in, { $at }
cross-source-journal = journal entry { $n }
cross-source-record = record { $n }, { $field }
cross-source-stamp = time-stamp { $name }
cross-source-text = exhibit { $n } ({ $name }), its text, line { $line }
cross-source-text-guessed = exhibit { $n } ({ $name }), text made out from the picture by a machine, line { $line }

# Values that have names.
cross-term-absent = nothing stands there
cross-term-buying = receipt for buying from a customer
cross-term-card = by card
cross-term-cash = in cash
cross-term-duplicate = DUPLICATE: a reprint
cross-term-electronic = electronic money
cross-term-mobile = by telephone
cross-term-no-digit = none would do
cross-term-offline = OFF LINE: the fiscal sign is provisional
cross-term-other = otherwise
cross-term-payment-page = PAGE OF A PAYMENT: not a fiscal receipt
cross-term-recorded = recorded by the operator with their own device
cross-term-refund = REFUND
cross-term-sale = a sale for money
cross-term-screenshot = a screenshot
cross-term-test-receipt = TRIAL RECEIPT: the host gives out receipts of no sale

# Why a comparison cannot be made.
cross-why-ambiguous = the text gives more than one value for it
cross-why-bare = the file holds nothing but the picture, so that nothing speaks to its origin
cross-why-day-off = the day of the satellites is one beside that of the camera: cameras are known that write the local day there
cross-why-malformed = what stands there is not in the form that its place asks for
cross-why-no-code = no QR code of a receipt was read in it
cross-why-no-list = the list that this needs was not given to the reader
cross-why-no-receipt = it is called a receipt, and neither a QR code nor a text of a receipt was found in it
cross-why-no-text = no text of a receipt was read in it
cross-why-no-timestamp = no time-stamp over the seal counts
cross-why-not-intact = it is not as it was sealed, and is not read
cross-why-not-printed = the receipt does not print what would be needed to compute it
cross-why-not-read = the file, or a part of it, was not read
cross-why-not-read-at-intake = the file, or a part of it, was not read when it was taken in
cross-why-not-twelve-digits = the number has not twelve digits
cross-why-nothing-said = the file says nothing of it
cross-why-nothing-stated = the party states nothing of it
cross-why-other-currency = the sums are in different currencies
cross-why-other-reader = another version of the program read it when it was taken in
cross-why-several = there is more than one purchase, and nobody says to which it belongs
cross-why-in-part = the mark was in force on some of the days on which the purchase may have been made, and not on others
cross-why-hidden-text = the file holds text that its pages do not show, or hardly show; none of it is taken for what a person reads there
cross-why-several-codes = the file shows QR codes of different receipts, and none of them is chosen
cross-why-several-pictures = the file is an animation, and only one of its pictures was read
cross-why-several-places = the file says places that are apart, and none of them is chosen
cross-why-too-many = there are more of them than are shown
cross-why-unknown-offset = nobody says how the clock stood to UTC
cross-why-unknown-operator = the operator of fiscal data is not on the list of the reader, which says nothing against the receipt
cross-why-withheld = it is withheld from this extract
cross-why-zero-place = latitude 0 and longitude 0 are what devices write for “unknown”
cross-why-zero-vat = VAT is zero: there is nothing to compute
