/** Names of the fields of a post in JSON, as normalized by `standardName`, most common first. */
const names = (list: string) => list.split(' ');

export const URL = names(
  'htmlurl weburl url link permalink relpermalink href fullurl canonicalurl onlinestoreurl uri path fullpath route ref externalurl viewnode',
);
export const SLUG = names('slug handle uid file filename filepath uniqueslug');
export const TITLE = names('title headline name tagname linktitle pagetitle headlines webtitle');
export const SUMMARY = names(
  'summary excerpt customexcerpt description abstract dek standfirst teaser subtitle excerpttext brief intro introduction lead lede summaryhtml excerpthtml shortdescription blurb snippet synopsis desc tldr trailtext seodescription preview',
);
export const TEXT = names('contenttext text plaintext plaincontent contentplain truncatedbodytext');
export const HTML = names(
  'contenthtml html bodyhtml content contents body contentencoded bodymarkdown markdown contentmarkdown richcontent longtext richtext caption',
);
/** Fields that contain text only as a tree. */
export const RICH_TEXT = names('blocks slices layout sections');
export const PUBLISHED = names(
  'published date datepublished pubdate firstpublishedat firstpublisheddate firstpublicationdate publishedat publishdate publisheddate publishon publishedon publishtime posted postedat dateposted pubdatetime publicationdate publishedtimestamp datetime isodate timestamp datecreated created createdat createdon createddate releasedate time',
);
export const UPDATED = names(
  'updated modified lastmod lastmodified lastmodifiedat lastupdated lastupdatedat updatedat updatedon updateddate updatedate datemodified dateupdated modifiedat modifieddate moddatetime editedat lastedited lasteditedtime changed revised lastpublisheddate lastpublicationdate latestpublishedat',
);
export const TAGS = names(
  'tags tag taglist posttags blogtags tagnames hashtags keywords labels topics subject subjects contentfulmetadata tagscollection',
);
export const CATEGORY = names(
  'category section categories primarycategory categoryname categoriescollection sectionname',
);
export const AUTHORS = names(
  'authors author coauthors byline bylines publishedbylines creator writer writers authorname authorv2 user postedby writtenby createdby usercreated account authorinfo populatedauthors authorcollection authorscollection contributors owner',
);
export const IMAGE = names(
  'image img thumbnail cover featuredimage featureimage featuredmedia bannerimage heroimage mainimage coverimage ogimage imageurl thumbnailurl images socialimage hero asseturl media',
);
export const IMAGE_ALT = names(
  'imagealt imagealttext featuredimagealt featureimagealt coverimagealt coveralt heroimagealt heroalt thumbnailalt',
);
export const READING_TIME = names(
  'readingtime readtime timetoread minutestoread readtimeinminutes readingtimeminutes',
);
export const LANGUAGE = names('language lang locale langcode languagescode');

/** Names of posts that are highlighted beside a list of the others. */
export const FEATURED =
  /^(?:featured?|hero|top|pinned|sticky|highlight(?:s|ed)?|spotlight|lead)_?(?:posts?|articles?|stor(?:y|ies)|items?|entr(?:y|ies))?$/i;
