package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Anything that has a type; the record's name is the type's. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "@type")
public sealed interface Thing
    permits BreadcrumbList, CollectionPage, EntryPoint, ImageGallery, ImageObject, ItemList, ListItem, Offer, Person,
    Place, Product,
    SearchAction, VisualArtwork, WebSite {}
