-- DropIndex
DROP INDEX "comments_story_id_idx";
