namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    public static partial class utils
    {
        /// <summary>
        /// The path of a file that is downloaded once and then kept in Keras' folder, <c>KERAS_HOME</c> or <c>~/.keras</c>; of
        /// an archive that is to be unpacked, the folder of what was in it.
        /// </summary>
        /// <param name="fname">What to call it, without a folder; the last part of <paramref name="origin"/> by default.</param>
        /// <param name="origin">Where it comes from, an address of http, https or file.</param>
        /// <param name="untar">Keras 2's way to say <paramref name="extract"/> of a tar file.</param>
        /// <param name="md5_hash">Keras 2's way to say <paramref name="file_hash"/> of an MD5.</param>
        /// <param name="file_hash">The MD5 or SHA-256 of its bytes. A file of another hash is fetched again, and a download of
        /// another hash is refused and not kept.</param>
        /// <param name="cache_subdir">The folder within Keras' folder.</param>
        /// <param name="hash_algorithm">"md5", "sha256", or "auto": a SHA-256 has 64 digits.</param>
        /// <param name="extract">Whether it is an archive that is to be unpacked. What would come to lie outside the folder, and
        /// links that point out of it, are left out, with a line on the error output.</param>
        /// <param name="archive_format">"tar" (also compressed by gzip or bzip2), "zip", or "auto": whichever it is.</param>
        /// <param name="cache_dir">Another folder in place of Keras'.</param>
        /// <param name="force_download">Whether it is fetched even if it is there.</param>
        /// <returns>The path of the file; of an archive that is unpacked, the folder: named as the file, whose own name then ends
        /// in <c>_archive</c>; with an <paramref name="fname"/> that has a dot, up to that dot, followed by
        /// <c>_extracted</c>.</returns>
        /// <exception cref="ArgumentException">An argument is missing or wrong.</exception>
        /// <exception cref="IOException">It can't be downloaded; the message says how to place it by hand.</exception>
        /// <exception cref="InvalidDataException">It is no archive, a damaged one, or one that would fill the disk.</exception>
        public static string get_file(string? fname = null, string? origin = null, bool untar = false, string? md5_hash = null,
            string? file_hash = null, string cache_subdir = "datasets", string hash_algorithm = "auto", bool extract = false,
            string archive_format = "auto", string? cache_dir = null, bool force_download = false) =>
            FileRequest.Of(fname, origin, file_hash ?? md5_hash, file_hash is null && md5_hash is not null ? "md5" : hash_algorithm,
                extract || untar, untar ? "tar" : archive_format, Path.Combine(CacheFolder.Of(cache_dir), cache_subdir))
            .Get(force_download, network: null);
    }
}
