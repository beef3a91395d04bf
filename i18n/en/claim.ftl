# What is said of the elements of a claim. The law itself is data: law/*.toml.

claim-about = Records: { $numbers }
claim-article-changed = { $name } (as of { $date }, changed since by { $by })
claim-article-in-force = { $name } (as of { $date })
claim-article-to-check = { $name } (as of { $date }, to be checked)
claim-business-days = { $n ->
        [one] one business day
       *[other] { $n } business days
    }
claim-contradicted = contradicted by comparison: { $ids }
claim-covert = { $text } [{ $articles }]
claim-days = { $n ->
        [one] one day
       *[other] { $n } days
    }
claim-deadline = { $title }: until { $until }, running from { $from } [{ $articles }]
claim-deadline-days-off = The law file does not list the days off for all of this time: compare with a calendar.
claim-deadline-extended = With the extension: until { $day }
claim-deadline-passed = This day has passed.
claim-deadline-waiting = { $title }: { $term } from “{ $from }”, a day that nobody has given [{ $articles }]
claim-deadlines = Deadlines that run, on { $day }:
claim-element = { $title } ({ $name }) [{ $articles }]
claim-elements = Elements of the claim. { $title }, as of { $date }; law file, SHA-256 { $sha256 }
claim-exhibit = exhibit { $n }
claim-gap = { $action } [{ $articles }]
claim-gaps = What to act on now. { $title }, as of { $date }; law file, SHA-256 { $sha256 }
claim-gaps-helpful = Helpful besides: { $count }. To see it: aigaq-capture show --all
claim-gaps-none = Nothing that the law file asks for is missing.
claim-guide = What to film, in one take. { $title }, as of { $date }; law file, SHA-256 { $sha256 }
claim-guide-shows = when taking in: --shows { $names }
claim-indicated = indicated by the party: { $places }
claim-limits = Indicated, supported and contradicted are words about files and statements. What follows from them is for a court.
claim-look = To be looked at
claim-look-contradicted = { $title }: contradicted by comparison { $ids }.
claim-look-unknown = Exhibit { $n } is said to show “{ $name }”. The law file knows: { $known }.
claim-months = { $n ->
        [one] one month
       *[other] { $n } months
    }
claim-nothing = no exhibit is said to show it
claim-opening-closed = not open in this case
claim-opening-open = open
claim-opening-unsaid = depends on what nobody has stated yet
claim-route = { $title }: { $opening } [{ $articles }]
claim-routes = Other routes and what they ask for:
claim-stage-claim = Before the claim is filed
claim-stage-sealing = Before sealing
claim-stage-shop = In the shop, or on the page
claim-supported = supported by comparison: { $ids }
claim-threshold = { $title }: { $amounts } [{ $articles }]
claim-thresholds = Sums and shares:
claim-why-class-other = The goods are of class { $class }, the registration names: { $classes }.
claim-why-class-unsaid = Nobody has stated the class of the goods.
claim-why-covert = Recording is stated as covert or partly covert.
claim-why-expired = The last day of the registration was { $last }; the purchase was on { $on }.
claim-why-expired-grace = The last day of the registration was { $last }; the purchase was on { $on }. A missed renewal can be asked for until { $until }.
claim-why-licence-expired = The licence ended on { $last }; the purchase was on { $on }.
claim-why-licence-later = The licence was registered on { $registered }; the purchase was on { $on }.
claim-why-licence-none = Nobody has described the licence.
claim-why-licence-unregistered = No day of registration of the licence is stated.
claim-why-no-day = The day of the purchase is not stated.
claim-why-no-term = Neither the last day by the register nor a day from which it could be counted is stated.
claim-why-not-yet = The registration runs from { $from }; the purchase was on { $on }.
claim-why-powers-expired = The powers ended on { $last }; the purchase was on { $on }.
claim-why-powers-later = The powers were given on { $date }; the purchase was on { $on }.
claim-why-powers-unsaid = Nobody has stated what the person acts upon.
claim-why-register-differs = The last day of the mark is { $register } by the register and { $counted } as counted from filing and renewals. The register is followed; find out why they differ.
claim-why-renewal-early = The renewal of { $renewed } lies before the time in which it could be asked for, from { $opens }; it was not counted.
claim-why-renewal-late = The renewal of { $renewed } lies after the last day for it, { $until }; it was not counted.
claim-why-renewed-after = The mark was renewed only on { $renewed }, after the purchase of { $on }.
claim-worth = { $figures } = { $sums } on { $day } ({ $articles })
claim-worth-unknown = { $figures } (the law file does not say what one of them was worth on { $day })

err-law-io = { $path }: the law file cannot be read ({ $error }).
    .rec = Check the path; without --law the law of Kazakhstan that comes with the program is asked.
err-law-lacking = { $file }: the law file lacks “{ $what }”.
    .rec = Add it, or begin the file with extends = "kz" to lay it over a profile. docs/law.md explains every key.
err-law-profile = There is no law profile “{ $name }”; there are: { $known }.
    .rec = Name one of them, or give a file with --law FILE.
err-law-toml = { $file }, line { $line }, column { $column }: { $detail }
    .rec = Nothing was changed. Correct the file at that place; docs/law.md explains every key.
err-law-twice = { $file }, line { $line }, column { $column }: { $what } “{ $name }” stands twice.
    .rec = Nothing was changed. Give one of the two another key, or delete it.
err-law-unknown = { $file }, line { $line }, column { $column }: { $what } “{ $name }” stands nowhere.
    .rec = Nothing was changed. Keys that there are: { $known }.
