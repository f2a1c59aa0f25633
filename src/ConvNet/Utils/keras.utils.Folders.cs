namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    public static partial class utils
    {
        /// <summary>
        /// The images of a folder, each folder in it being a class, as a dataset of batches. Says how many it found.
        /// </summary>
        /// <param name="directory">The folder. Deeper folders are gone into; of classes, those whose names begin with a dot are left
        /// out.</param>
        /// <param name="labels">"inferred": from the folders' names; null: none.</param>
        /// <param name="label_mode">"int" (int32), "categorical" (rows with a one, float32), "binary" (0 or 1, float32), or null for
        /// images alone.</param>
        /// <param name="class_names">The folders to take and the order of the classes; all by their names by default.</param>
        /// <param name="color_mode">"rgb", "rgba" or "grayscale".</param>
        /// <param name="batch_size">How many images go together; null for one at a time.</param>
        /// <param name="image_size">The height and width that all images get, 256 x 256 by default.</param>
        /// <param name="shuffle">Whether the order is random, another one in each pass.</param>
        /// <param name="seed">Makes that order repeatable, and with it the split.</param>
        /// <param name="validation_split">Which share is left for validation: the last ones.</param>
        /// <param name="subset">With it: "training", "validation", or "both", for which the result is taken apart:
        /// <c>var (train_ds, val_ds) = …</c></param>
        /// <param name="interpolation">How pixels of another size are made: "bilinear", "nearest", "bicubic", "lanczos3",
        /// "lanczos5"; without regard to the ones between that a smaller image leaves out.</param>
        /// <param name="follow_links">Whether links to folders are gone into.</param>
        /// <param name="crop_to_aspect_ratio">Whether what does not fit the new ratio is cut off, not squeezed.</param>
        /// <param name="pad_to_aspect_ratio">Whether borders of zeros are added instead.</param>
        /// <param name="data_format">"channels_last" (default), or "channels_first".</param>
        /// <param name="verbose">Whether it says how many files it found.</param>
        /// <returns>float32 images (batch, height, width, channels), of "nearest" uint8, and labels.</returns>
        /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
        /// <exception cref="ArgumentException">There are no images, or an argument is wrong. An image that can't be read is named when
        /// it is its turn (<see cref="InvalidDataException"/>).</exception>
        public static Dataset image_dataset_from_directory(string directory, string? labels = "inferred", string? label_mode = "int",
            IReadOnlyList<string>? class_names = null, string color_mode = "rgb", int? batch_size = 32, Size2D? image_size = null,
            bool shuffle = true, int? seed = null, double? validation_split = null, string? subset = null,
            string interpolation = "bilinear", bool follow_links = false, bool crop_to_aspect_ratio = false,
            bool pad_to_aspect_ratio = false, string? data_format = null, bool verbose = true)
        {
            if (labels is not (null or "inferred"))
                throw new ArgumentException($"{ImageFolder.Call}: labels must be \"inferred\", null or a list of numbers, got \"{labels}\"");
            if (labels is null) label_mode = null;
            var split = new FolderSplit(ImageFolder.Call, validation_split, subset, shuffle, seed, verbose);
            var folder = Folder(label_mode, color_mode, image_size, interpolation, crop_to_aspect_ratio, pad_to_aspect_ratio, data_format);
            var files = label_mode is null ? ClassFolders.Unlabelled(ImageFolder.Call, directory, ImageFolder.Formats, follow_links)
                : ClassFolders.Inferred(ImageFolder.Call, directory, ImageFolder.Formats, class_names, follow_links);
            return split.Datasets(folder, files, directory, batch_size);
        }

        /// <inheritdoc cref="image_dataset_from_directory(string, string, string, IReadOnlyList{string}, string, int?, Size2D?, bool, int?, double?, string, string, bool, bool, bool, string, bool)"/>
        /// <summary>The images of a folder with labels that are given: the class of each file, in the order of the files' paths.</summary>
        public static Dataset image_dataset_from_directory(string directory, IReadOnlyList<int> labels, string? label_mode = "int",
            string color_mode = "rgb", int? batch_size = 32, Size2D? image_size = null,
            bool shuffle = true, int? seed = null, double? validation_split = null, string? subset = null,
            string interpolation = "bilinear", bool follow_links = false, bool crop_to_aspect_ratio = false,
            bool pad_to_aspect_ratio = false, string? data_format = null, bool verbose = true)
        {
            var split = new FolderSplit(ImageFolder.Call, validation_split, subset, shuffle, seed, verbose);
            var folder = Folder(label_mode, color_mode, image_size, interpolation, crop_to_aspect_ratio, pad_to_aspect_ratio, data_format);
            var files = ClassFolders.Unlabelled(ImageFolder.Call, directory, ImageFolder.Formats, follow_links);
            if (label_mode is not null) files = files.Labelled(ImageFolder.Call, labels);
            return split.Datasets(folder, files, directory, batch_size);
        }

        private static ImageFolder Folder(string? label_mode, string color_mode, Size2D? image_size, string interpolation, bool crop,
            bool pad, string? data_format)
        {
            if (label_mode is not null) Require.OneOf(label_mode, ["int", "categorical", "binary"]);
            Require.OneOf(color_mode, ["rgb", "rgba", "grayscale"]);
            Size2D size = image_size ?? 256;
            return new(label_mode, color_mode, Require.DataFormat(data_format) == "channels_first",
                new(size.Height, size.Width, interpolation, crop, pad, data_format: "channels_last"));
        }
    }
}
