"""What platforms and laws ask of a post on a treatment, each with where it is read."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.language.language import Message, message


@dataclass(frozen=True, slots=True)
class PostingRule:
    """One rule: who sets it, what it asks, and the page that says so, by name and address."""

    who: Message
    asks: Message
    source: Message
    address: str


READ = "2026-11-26"
"""The day on which the pages were read."""
PLATFORMS = (
    PostingRule(
        message("Facebook, Instagram (Meta)"),
        message(
            "Paid ads for peels, needling and lasers may be shown only to people of 18 and over."
        ),
        message("Meta, Health and Wellness"),
        "https://transparency.meta.com/policies/ad-standards/restricted-goods-services/health-wellness",
    ),
    PostingRule(
        message("Facebook, Instagram (Meta)"),
        message(
            "No close-up of a skin condition, and nothing that makes people feel bad about how "
            "they look."
        ),
        message("Meta, Personal Health and Appearance"),
        "https://transparency.fb.com/policies/ad-standards/objectionable-content/personal-health-and-appearance",
    ),
    PostingRule(
        message("Facebook, Instagram (Meta)"),
        message("No before and after pictures that show an ideal result."),
        message("Meta Business Help"),
        "https://www.facebook.com/business/help/2489235377779939",
    ),
    PostingRule(
        message("Google Ads, YouTube"),
        message("No before and after pictures of a changed body, and no enlarged body parts."),
        message("Google Ads, Clickbait ads"),
        "https://support.google.com/adspolicy/answer/15936667",
    ),
    PostingRule(
        message("TikTok"),
        message(
            "Ads of clinics and devices as the law of each country allows. In some, only to people "
            "of 18 and over."
        ),
        message("TikTok, Healthcare and Pharmaceuticals"),
        "https://ads.tiktok.com/help/article/tiktok-ads-policy-healthcare-pharmaceuticals",
    ),
)
NO_PICTURES = (
    PostingRule(
        message("HIPAA"),
        message(
            "A patient's picture, name or story in marketing needs that person's signed consent. "
            "One care group paid $182,000 in 2025 over 150 patients."
        ),
        message("Relias Media 2025"),
        "https://www.clinician.com/articles/patient-photos-in-marketing-materials-pose-hipaa-risks",
    ),
    PostingRule(
        message("California"),
        message(
            "Pictures must not mislead or be changed, and say that the same results may not occur "
            "for all patients."
        ),
        message("Business and Professions Code 651"),
        "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?sectionNum=651.&lawCode=BPC",
    ),
)
NO_TESTIMONIALS = (
    PostingRule(
        message("FTC"),
        message("A story of one patient is read as what all can expect. One is not all."),
        message("FTC 2023, Endorsement Guides"),
        "https://regulations.justia.com/regulations/fedreg/2023/07/26/2023-14795.html",
    ),
    PostingRule(
        message("FTC"),
        message("Reviews that are made up, paid for or held back are barred and fined."),
        message("FTC 2024, 16 CFR 465"),
        "https://govinfo.gov/content/pkg/FR-2024-08-22/html/2024-18519.htm",
    ),
)
