//! The seller, the purchase, the receipt, the goods, the recording, the case.

use super::super::story::exhibit;
use super::{Row, row, without};
use aigaq::claim::matter::Outcome;
use aigaq::model::exhibit::{Origin, Sort};
use aigaq::model::facts::Recording;
use serde_json::{Value, json};

pub const ROWS: &[Row] = &[
    // --- seller, place, offer, sale
    row("seller missing", |s| drop(s.persons.pop()), &["seller.seller-named", "seller.seller-number"]),
    row("seller without a number", |s| without(&mut s.persons[2], "identifier"), &["seller.seller-number #4"]),
    row(
        "seller not filmed",
        |s| s.exhibits[0] = exhibit("purchase.mp4", Sort::Video, &["offer", "payment", "receipt", "bag"]),
        &["seller.seller-shown"],
    ),
    row(
        "receipt of another BIN",
        |s| s.compared.push(("receipt-seller", Outcome::Differs, vec![10])),
        &["seller contradicted receipt-seller"],
    ),
    row(
        "receipt of the seller's BIN",
        |s| s.compared.push(("receipt-seller", Outcome::Agrees, vec![10])),
        &["seller supported receipt-seller"],
    ),
    row("receipt that cannot be compared", |s| s.compared.push(("receipt-seller", Outcome::Cannot, vec![])), &[]),
    row("no address", |s| s.place = json!({ "name": "Shop" }), &["place.place-stated #5"]),
    row(
        "price tag not filmed",
        |s| s.exhibits[0] = exhibit("purchase.mp4", Sort::Video, &["seller", "payment", "receipt", "bag"]),
        &["offer.offer-shown"],
    ),
    row(
        "online shop without its page and order",
        |s| s.place = json!({ "page": "https://shop.example/p/1" }),
        &["internet.page-shown", "internet.order #7"],
    ),
    row(
        "online shop",
        |s| {
            s.place = json!({ "page": "https://shop.example/p/1" });
            s.purchase["order"] = json!("1");
            s.exhibits.push(exhibit("page.png", Sort::Photo, &["internet"]));
        },
        &[],
    ),
    row(
        "no purchase",
        |s| s.purchase = Value::Null,
        &[
            "right.in-force no-day",
            "goods-class.covered class-unsaid",
            "sale.purchase-described",
            "sale.day",
            "sale.buyer",
            "payment.paid",
            "consent.no-consent",
            "circulation.not-circulated",
            "bag.bag-number",
            "price.original-price",
        ],
    ),
    row("no buyer", |s| without(&mut s.purchase, "buyer"), &["sale.buyer #7"]),
    // --- payment, receipt, goods, price
    row("price paid not stated", |s| without(&mut s.purchase, "paid"), &["payment.paid #7"]),
    row(
        "payment not filmed",
        |s| s.exhibits[0] = exhibit("purchase.mp4", Sort::Video, &["seller", "offer", "receipt", "bag"]),
        &["payment.payment-shown"],
    ),
    row("no receipt", |s| drop(s.exhibits.pop()), &["receipt.receipt-added"]),
    row(
        "receipt not filmed in the hand",
        |s| s.exhibits[0] = exhibit("purchase.mp4", Sort::Video, &["seller", "offer", "payment", "bag"]),
        &["receipt.receipt-shown"],
    ),
    row(
        "seal of the bag not filmed",
        |s| s.exhibits[0] = exhibit("purchase.mp4", Sort::Video, &["seller", "offer", "payment", "receipt"]),
        &["bag.bag-shown"],
    ),
    row(
        "total of the receipt differs",
        |s| s.compared.push(("receipt-total", Outcome::Differs, vec![10])),
        &["receipt contradicted receipt-total"],
    ),
    row("goods not photographed", |s| drop(s.exhibits.remove(1)), &["mark.mark-shown"]),
    row("consent not stated", |s| without(&mut s.purchase, "consent"), &["consent.no-consent #7"]),
    row("consent given", |s| s.purchase["consent"] = json!(true), &["consent.no-consent #7"]),
    row(
        "goods put into circulation by the holder",
        |s| s.purchase["circulated"] = json!(true),
        &["circulation.not-circulated #7"],
    ),
    row("no seal on the bag", |s| without(&mut s.purchase, "bag"), &["bag.bag-number #7"]),
    row("no price of the original", |s| without(&mut s.purchase, "original"), &["price.original-price #7"]),
    row(
        "price of the original without its day",
        |s| without(&mut s.purchase["original"], "date"),
        &["price.original-price #7"],
    ),
    // --- the recording
    row("no video", |s| s.exhibits[0].sort = Sort::Photo, &["recording.video"]),
    row("covert recording", |s| s.case["recording"] = json!("covert"), &["recording.open covert"]),
    row(
        "one exhibit recorded covertly",
        |s| s.exhibits[1].recording = Some(Recording::Partly),
        &["recording.open covert #9"],
    ),
    row("open or covert not stated", |s| s.case["recording"] = Value::Null, &["recording.open"]),
    row(
        "circumstances not written down",
        |s| s.exhibits[0].facts.circumstances = None,
        &["recording.circumstances #8"],
    ),
    row("conditions not written down", |s| s.exhibits[1].facts.conditions = None, &["recording.conditions #9"]),
    row("when not written down", |s| s.exhibits[1].facts.when = None, &["recording.when #9"]),
    row("by whom not written down", |s| s.exhibits[1].facts.by = None, &["recording.by #9"]),
    row(
        "facts of a scanned paper are not asked for",
        |s| {
            s.exhibits[2].origin = Origin::Imported;
            s.exhibits[2].facts = Default::default();
            s.exhibits[2].device = None;
        },
        &[],
    ),
    row(
        "facts of a picture cut out of another are not asked for",
        |s| {
            let mut cut = exhibit("cut.jpg", Sort::Photo, &[]);
            cut.origin = Origin::Imported;
            cut.facts = Default::default();
            cut.derived_from = Some(8);
            s.exhibits.push(cut);
        },
        &[],
    ),
    row("device not stated", |s| s.exhibits[0].device = None, &["recording.device #8"]),
    // --- the case
    row("language of the claim not stated", |s| s.case["language"] = Value::Null, &["language.language-stated #1"]),
    row("pending or not is not stated", |s| s.case["pending"] = Value::Null, &["proceedings.pending-stated #1"]),
    row("case already pending", |s| s.case["pending"] = json!(true), &[]),
    row(
        "a name that the law does not know",
        |s| s.exhibits.push(exhibit("x.jpg", Sort::Photo, &["sellr"])),
        &["unknown 11 sellr"],
    ),
];
