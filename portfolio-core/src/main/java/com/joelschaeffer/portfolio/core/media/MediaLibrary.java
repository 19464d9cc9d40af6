package com.joelschaeffer.portfolio.core.media;

import com.joelschaeffer.portfolio.core.Actor;
import java.util.List;
import java.util.Optional;

/** The photographs and what is made from them. Thread-safe. */
public interface MediaLibrary {

  /**
   * Takes a photograph in: checks it, keeps the original byte for byte, makes the named sizes and the preview, reads its
   * metadata. It is in the library wholly or not at all. The same bytes twice become two photographs that share their files.
   *
   * @throws com.joelschaeffer.portfolio.core.UnauthorizedException without {@code WRITE_MEDIA}
   * @throws com.joelschaeffer.portfolio.core.UnavailableException  when database or object store give no answer, or the content
   *                                                                breaks off; trying again is safe
   */
  UploadResult upload(Actor actor, Upload upload);

  /** The photograph of this id. */
  Optional<Media> find(MediaId id);

  /** The earliest photograph made from exactly these bytes. */
  Optional<Media> findByContent(ContentHash hash);

  /**
   * Opens a public file. Who knows its address may see it: addresses cannot be guessed.
   *
   * @param width pixels, one of {@link Picture#widths}
   */
  Optional<RenditionFile> open(PictureId picture, int width, ImageFormat format);

  /**
   * The widths in which a picture, or a share image, exists in this format.
   *
   * @return pixels, ascending; empty when there is no such picture or none in this format
   */
  List<Integer> widths(PictureId picture, ImageFormat format);

  /**
   * Opens an original, or gives an address where it is to be had for some minutes.
   *
   * @return empty when there is no such photograph
   * @throws com.joelschaeffer.portfolio.core.UnauthorizedException without {@code READ_ORIGINALS}
   * @throws com.joelschaeffer.portfolio.core.UnavailableException  when database or object store give no answer, or the original
   *                                                                is lost
   */
  Optional<OriginalFile> openOriginal(Actor actor, MediaId id);

  /**
   * Removes what uploads of this actor left behind when their process died. To be called only while no other process uploads as
   * this actor.
   *
   * @return how many unfinished uploads there were
   * @throws com.joelschaeffer.portfolio.core.UnauthorizedException without {@code WRITE_MEDIA}
   */
  int discardUnfinished(Actor actor);
}
