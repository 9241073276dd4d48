using System.Collections.Concurrent;
using System.Reflection;
using Digest.Rendering.Templates;
using Scriban.Runtime;

namespace Digest.Rendering.Views;

/// <summary>
/// The members of a view by the names that templates use, read through delegates: templates ask for them a million times in a build, and
/// the key of a page is taken over all of them.
/// </summary>
internal sealed class ViewMembers
{
    private static readonly ConcurrentDictionary<Type, ViewMembers?> Known = new();
    private static readonly string? Views = typeof(PageView).Namespace;
    private readonly Dictionary<string, ViewMember> _byName;

    private ViewMembers(ViewMember[] all)
    {
        All = all;
        _byName = all.ToDictionary(static m => m.Name, StringComparer.Ordinal);
    }

    /// <summary>All members, by name.</summary>
    public ViewMember[] All { get; }

    /// <summary>The members of a type of view; null for other types.</summary>
    public static ViewMembers? Of(Type type) =>
        Known.GetOrAdd(type, static t => t.Namespace == Views && t.IsClass && !t.IsArray ? Read(t) : null);

    /// <summary>The member of a name, or null.</summary>
    public ViewMember? Find(string name) => _byName.GetValueOrDefault(name);

    private static ViewMembers Read(Type type) => new([.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
        .Select(p => ViewMember.Of(type, p, StandardMemberRenamer.Rename(p.Name)))
        .OrderBy(static m => m.Name, StringComparer.Ordinal)]);
}

/// <summary>One member of a view.</summary>
internal abstract class ViewMember
{
    private static readonly object True = true, False = false;

    /// <summary>Its name in templates: <c>absolute_url</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its value in a view of its type.</summary>
    public abstract object? Of(object view);

    /// <summary>Whether a template takes it as true.</summary>
    public virtual bool IsTrue(object view) => Of(view) is not (null or false);

    /// <summary>Writes it as a template does.</summary>
    public virtual void Write(object view, TemplateFrame frame) => frame.Write(Of(view));

    /// <summary>The member that a property is.</summary>
    public static ViewMember Of(Type view, PropertyInfo property, string name)
    {
        // Few shapes of delegate, shared by all views: each further one would be compiled at every start.
        var shape = property.PropertyType == typeof(bool)
            ? typeof(Flag<>)
            : property.PropertyType == typeof(int) ? typeof(Number<>) : property.PropertyType == typeof(Html) ? typeof(Markup<>)
            : property.PropertyType.IsValueType ? null : typeof(Reference<>);
        // Made without arguments: a constructor that takes some gets a method of its own, compiled at every start.
        var member = shape is null ? new Other() : (ViewMember)Activator.CreateInstance(shape.MakeGenericType(view))!;
        member.Name = name;
        member.Bind(property);
        return member;
    }

    /// <summary>Learns which property is read.</summary>
    protected abstract void Bind(PropertyInfo property);

    private sealed class Reference<T> : ViewMember
        where T : class
    {
        private Func<T, object?> _get = null!;

        public override object? Of(object view) => _get((T)view);

        protected override void Bind(PropertyInfo property) => _get = property.GetMethod!.CreateDelegate<Func<T, object?>>();
    }

    private sealed class Flag<T> : ViewMember
        where T : class
    {
        private Func<T, bool> _get = null!;

        public override object? Of(object view) => _get((T)view) ? True : False;

        public override bool IsTrue(object view) => _get((T)view);

        protected override void Bind(PropertyInfo property) => _get = property.GetMethod!.CreateDelegate<Func<T, bool>>();
    }

    private sealed class Number<T> : ViewMember
        where T : class
    {
        // Counts and places, mostly: boxed once.
        private static readonly object?[] Small = new object?[256];

        private Func<T, int> _get = null!;

        public override object? Of(object view)
        {
            var number = _get((T)view);
            return (uint)number < (uint)Small.Length ? Small[number] ??= number : number;
        }

        public override void Write(object view, TemplateFrame frame) => frame.Output.Write(_get((T)view));

        protected override void Bind(PropertyInfo property) => _get = property.GetMethod!.CreateDelegate<Func<T, int>>();
    }

    private sealed class Markup<T> : ViewMember
        where T : class
    {
        private Func<T, Html> _get = null!;

        public override object? Of(object view) => _get((T)view);

        public override void Write(object view, TemplateFrame frame) => _get((T)view).WriteTo(frame.Output);

        protected override void Bind(PropertyInfo property) => _get = property.GetMethod!.CreateDelegate<Func<T, Html>>();
    }

    private sealed class Other : ViewMember
    {
        private PropertyInfo _property = null!;

        public override object? Of(object view) => _property.GetValue(view);

        protected override void Bind(PropertyInfo property) => _property = property;
    }
}
